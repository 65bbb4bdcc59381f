import type { ArticleStarted, JournalEvent, StepFinished } from './events.ts';
import type { RunRecord, StepRecord } from './results.ts';

/**
 * The events that a run did not come to because it was killed, as its record has them: who follows events learns what became
 * of every step of each article that had begun. None where nothing is missing.
 */
export function missingEvents(events: readonly JournalEvent[], record: RunRecord): JournalEvent[] {
  const ended = new Set(
    events.flatMap((event) => (event.type === 'article-finished' ? [event.article] : [])),
  );
  const told = new Set(events.flatMap((event) => (event.type === 'step-finished' ? [keyOf(event)] : [])));
  const at = events.at(-1)?.at ?? record.startedAt;
  return events
    .filter((event) => event.type === 'article-started')
    .filter(({ article }) => !ended.has(article))
    .flatMap((start) => endOf(start, record, at))
    .filter((event) => event.type !== 'step-finished' || !told.has(keyOf(event)));
}

function keyOf({ article, step }: { article: number; step: string }): string {
  return `${article} ${step}`;
}

function endOf(
  { article, path, variant }: ArticleStarted,
  { articles }: RunRecord,
  at: string,
): JournalEvent[] {
  const result = articles.find((one) => one.path === path && one.variant === variant);
  if (result === undefined) return [];
  const { status, durationMs, leftovers } = result;
  return [
    ...result.steps.map((step) => stepFinished(step, article, at)),
    { type: 'article-finished', article, at, status, durationMs, leftovers },
  ];
}

/** Without what the start of the article and those of its tries have told. */
function stepFinished(step: StepRecord, article: number, at: string): StepFinished {
  const {
    id,
    heading,
    file,
    line,
    endLine,
    language,
    command,
    commandLine,
    commandLines,
    cleanup,
    tries,
    ...outcome
  } = step;
  return { type: 'step-finished', article, step: id, at, ...outcome };
}
