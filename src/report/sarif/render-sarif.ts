import type { RunRecord } from '../../run/results.ts';
import { interruption } from '../interruption.ts';
import { type SarifInvocation, sarifLog } from './log.ts';
import { resultOf } from './result.ts';
import type { SarifTool } from './rules.ts';
import { runResults } from './run-results.ts';

/**
 * The run as a SARIF 2.1.0 log, for GitHub code scanning and the like; JSON text that ends in a line feed.
 *
 * @param exitCode - of the run, had it come to its end
 */
export function renderSarif(record: RunRecord, tool: SarifTool, exitCode: number): string {
  const places = new Map(tool.kinds.map(({ code }, place) => [code, place]));
  const results = runResults(record).map((found) => resultOf(found, places.get(found.code)));
  const { runId } = record;
  return sarifLog({
    category: 'docproof-run',
    runId,
    tool,
    invocation: invocationOf(record, exitCode),
    results,
  });
}

function invocationOf(record: RunRecord, exitCode: number): SarifInvocation {
  const { startedAt, durationMs, articles } = record;
  const interrupted = interruption(record);
  const isSound = articles.every(({ steps }) => steps.every(({ reason }) => reason?.code !== 'internal'));
  return {
    executionSuccessful: interrupted === null && isSound,
    // Which signal ended it, and so which status it had, nobody has written down.
    ...(interrupted === null ? { exitCode } : {}),
    startTimeUtc: startedAt,
    endTimeUtc: new Date(Date.parse(startedAt) + durationMs).toISOString(),
    notifications: interrupted === null ? [] : [{ level: 'error', text: interrupted }],
  };
}
