import { createHash } from 'node:crypto';
import { splitLines } from '../article/line-ends.ts';
import type { ArticleRecord, ArticleResult, Results, RunRecord, StepRecord } from './results.ts';

/** What became of a run and of each of its articles and steps, in little: what a history needs of it. */
export interface RunSummary extends Omit<Results, 'articles'>, Pick<RunRecord, 'startedIn'> {
  /** Ids of the runs that were put together to this one; absent where it is one. */
  parts?: string[];
  articles: ArticleSummary[];
}

/** An article in a summary. What is optional was not yet in the summaries of docproof 0.1.0. */
export interface ArticleSummary
  extends Pick<ArticleResult, 'path' | 'variant' | 'status' | 'startedAt' | 'durationMs'> {
  /** Digest of the article's text. */
  source?: string;
  /** A digest of what each step runs and expects, by its id. */
  steps?: Record<string, string>;
  /** Ids of the steps of which that holds; absent where it holds of none. The other steps passed. */
  failed?: string[];
  errored?: string[];
  /** Skipped, or interrupted. */
  unjudged?: string[];
  /** Among those that passed. */
  flaky?: string[];
}

export function summaryOf(record: RunRecord): RunSummary {
  const { version, runId, tool, startedIn, startedAt, durationMs, status, counts } = record;
  const articles = record.articles.map(articleSummary);
  const where = startedIn === undefined ? {} : { startedIn };
  return { version, runId, tool, ...where, startedAt, durationMs, status, counts, articles };
}

function articleSummary(article: ArticleRecord): ArticleSummary {
  const { path, variant, status, startedAt, durationMs, source, steps } = article;
  const lines = splitLines(source);
  const written = (step: StepRecord) => (step.file === path ? writtenBlock(step, lines) : step.command);
  return {
    ...{ path, variant, status, startedAt, durationMs, source: digest(lines.join('\n')) },
    steps: Object.fromEntries(steps.map((step) => [step.id, digestOf(written(step), step)])),
    ...having('failed', steps, (step) => step.status === 'failed' && isJudged(step)),
    ...having('errored', steps, (step) => step.status === 'errored' && isJudged(step)),
    ...having('unjudged', steps, (step) => !isJudged(step)),
    ...having('flaky', steps, ({ flaky }) => flaky),
  };
}

/** A block as it is written, with the directives above it. */
function writtenBlock({ line, endLine }: StepRecord, lines: readonly string[]): string {
  const directives: string[] = [];
  for (let above = line - 2; /^[\s>]*(?:<!--.*-->\s*)?$/.test(lines[above] ?? 'the beginning'); above -= 1)
    if (lines[above]?.includes('docproof:')) directives.push(lines[above]?.trim() ?? '');
  return [...directives, ...lines.slice(line - 1, endLine)].join('\n');
}

function having(
  name: 'failed' | 'errored' | 'unjudged' | 'flaky',
  steps: readonly StepRecord[],
  holds: (step: StepRecord) => boolean,
): Partial<ArticleSummary> {
  const ids = steps.filter(holds).map(({ id }) => id);
  return ids.length > 0 ? { [name]: ids } : {};
}

/** A step that was interrupted says nothing of its article. */
function isJudged({ status, reason }: StepRecord): boolean {
  return status === 'passed' || (status !== 'skipped' && reason?.code !== 'interrupted');
}

/** @param written - the step as its author wrote it: with the values that a run was given it might be another each time */
function digestOf(written: string, { expected }: StepRecord): string {
  return digest(
    JSON.stringify([written, expected.map(({ language, text, hint }) => [language, text, hint])]),
  );
}

/** Tells texts apart that stood in one place at different times. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
