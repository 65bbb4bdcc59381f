import type { RunRecord } from '../run/results.ts';

/** Exit statuses of the command line (contract: interrupt first, then usage and refusals, then failures). */
export const exitStatus = {
  ok: 0,
  failed: 1,
  unusable: 2,
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const;

/**
 * Exit status of a finished run that was not interrupted.
 *
 * @param failOnFlaky - a step that passed only on a later try counts as one that failed
 */
export function statusOf(record: RunRecord, failOnFlaky = false): number {
  const refused = record.articles.some((article) =>
    article.diagnostics.some((diagnostic) => diagnostic.severity === 'error'),
  );
  if (refused) return exitStatus.unusable;
  const holds = record.status === 'passed' && !(failOnFlaky && record.counts.flaky > 0);
  return holds ? exitStatus.ok : exitStatus.failed;
}

/** Exit status of a command some of whose output could not be written. */
export function withLoss(status: number): number {
  return status === exitStatus.ok || status === exitStatus.failed ? exitStatus.unusable : status;
}
