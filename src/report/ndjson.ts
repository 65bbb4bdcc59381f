import { jsonLine } from './json-text.ts';
import type { Reporter } from './types.ts';

/** The events of a run as its journal has them, one JSON text a line, each as it happens. */
export const ndjsonReporter: Reporter = {
  onEvent: (event) => (event.type === 'step-output' ? undefined : jsonLine(event)),
};
