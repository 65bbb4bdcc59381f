import summarySchema from '../../schemas/summary.schema.json' with { type: 'json' };
import { fitsSchema } from './fits-schema.ts';
import type { RunSummary } from './run-summary.ts';

/** Reads the text of a run's summary; `null` where it is none that this docproof knows. */
export function parseSummary(text: string): RunSummary | null {
  try {
    const value: unknown = JSON.parse(text);
    return isSummary(value) ? value : null;
  } catch {
    return null;
  }
}

/** A file that somebody else has written must not take a run's reports with it. */
function isSummary(value: unknown): value is RunSummary {
  return fitsSchema(value, summarySchema);
}
