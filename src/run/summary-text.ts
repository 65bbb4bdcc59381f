import type { ArticleStatus, RunStatus } from './results.ts';
import type { ArticleSummary, RunSummary } from './run-summary.ts';

/** Reads the text of a run's summary; `null` where it is none that this docproof knows. */
export function parseSummary(text: string): RunSummary | null {
  try {
    const value: unknown = JSON.parse(text);
    return isSummary(value) ? value : null;
  } catch {
    return null;
  }
}

/** Looks at all that is relied on: a file that somebody else has written must not take a run's reports with it. */
function isSummary(value: unknown): value is RunSummary {
  if (!isObject(value)) return false;
  const { version, runId, tool, counts, status, articles, parts = [] }: Partial<RunSummary> = value;
  return (
    version === 1 &&
    isText(runId) &&
    isTimed(value) &&
    isObject(tool) &&
    [tool.name, tool.version].every(isText) &&
    isObject(counts) &&
    [counts.passed, counts.failed, counts.errored, counts.skipped, counts.flaky].every(isAmount) &&
    isOneOf(runStatuses, status) &&
    areTexts(parts) &&
    Array.isArray(articles) &&
    articles.every(isArticle)
  );
}

function isArticle(value: unknown): value is ArticleSummary {
  if (!isObject(value)) return false;
  const { path, variant, status, source = '', steps = {}, ...rest }: Partial<ArticleSummary> = value;
  const { failed = [], errored = [], unjudged = [], flaky = [] } = rest;
  return (
    [path, source, variant ?? ''].every(isText) &&
    variant !== undefined &&
    isTimed(value) &&
    isOneOf(articleStatuses, status) &&
    isObject(steps) &&
    // Results have steps as a list.
    !Array.isArray(steps) &&
    areTexts(Object.values(steps)) &&
    [failed, errored, unjudged, flaky].every(areTexts)
  );
}

const runStatuses: readonly RunStatus[] = ['passed', 'failed', 'errored', 'interrupted'];
const articleStatuses: readonly ArticleStatus[] = [...runStatuses, 'skipped'];

function isOneOf(words: readonly string[], value: unknown): boolean {
  return isText(value) && words.includes(value);
}

/** Has a time in ISO 8601, by which runs are put in order, and a duration. */
function isTimed({ startedAt, durationMs }: Partial<Pick<RunSummary, 'startedAt' | 'durationMs'>>): boolean {
  return isText(startedAt) && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(startedAt) && isAmount(durationMs);
}

/** Sums of such numbers are still numbers. */
function isAmount(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
