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
  const { version, runId, startedAt, tool, counts, articles, parts = [] }: Partial<RunSummary> = value;
  return (
    version === 1 &&
    [runId, startedAt].every(isText) &&
    isObject(tool) &&
    isObject(counts) &&
    Array.isArray(parts) &&
    Array.isArray(articles) &&
    articles.every(isArticle)
  );
}

function isArticle(value: unknown): value is ArticleSummary {
  if (!isObject(value)) return false;
  const { path, status, startedAt, steps = {}, ...rest }: Partial<ArticleSummary> = value;
  const { failed = [], errored = [], unjudged = [], flaky = [] } = rest;
  // Results have steps as a list.
  const hasSteps = isObject(steps) && !Array.isArray(steps);
  return (
    [path, status, startedAt].every(isText) &&
    hasSteps &&
    [failed, errored, unjudged, flaky].every(Array.isArray)
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
