import type { RunEvent } from '../run/events.ts';
import type { RunRecord } from '../run/results.ts';

/** Something that shows a run. It sees every event as it happens and, at the end, the folded record. */
export interface Reporter {
  onEvent?(event: RunEvent): void;
  onEnd?(record: RunRecord): void | Promise<void>;
}
