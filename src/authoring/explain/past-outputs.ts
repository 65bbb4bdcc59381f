import type { JournalEvent } from '../../run/events.ts';
import type { StepOutput } from './explain-step.ts';

/** What a step printed in a past run. */
export interface PastOutput extends StepOutput {
  runId: string;
  /** When, ISO 8601. */
  at: string;
  /** The command ended as it should, whatever became of its output. */
  commandPassed: boolean;
}

/** Reasons for which a step fails whatever it has printed. */
const otherReasons = new Set(['exit-status', 'timeout', 'session-ended', 'interrupted', 'internal']);

/**
 * Finds what a step printed in a run.
 *
 * @param events - those of its journal
 * @param path - the article's, as the run had it
 * @param variant - which of its plans, `null` if there was only one
 * @param id - the step's
 * @returns `null` where it did not run, or the journal does not say so
 */
export function pastOutput(
  events: Iterable<JournalEvent>,
  path: string,
  variant: string | null,
  id: string,
): PastOutput | null {
  const variables = new Map<string, string>();
  let runId = '';
  let article: number | null = null;
  for (const event of events) {
    if (event.type === 'run-started') runId = event.runId;
    if (event.type === 'article-started' && event.path === path && event.variant === variant)
      article = event.article;
    if (event.type !== 'step-finished' || event.article !== article) continue;
    for (const { name, value } of event.changedVariables) {
      if (value === null) variables.delete(name);
      else variables.set(name, value);
    }
    if (event.step !== id) continue;
    if (event.startedAt === null) return null;
    const { at, stdout, stderr, reason } = event;
    return { runId, at, commandPassed: !otherReasons.has(reason?.code ?? ''), stdout, stderr, variables };
  }
  return null;
}
