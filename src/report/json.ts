import type { ArticleResult, ExpectedResult, Results, RunRecord, StepResult } from '../run/results.ts';
import { jsonText } from './json-text.ts';

/**
 * The results file, version 1 (contract §6), as JSON text that ends in a line feed. What the record holds for other reports
 * alone, sources and diffs, stays out. Halves of surrogate pairs, which many parsers refuse, become U+FFFD.
 */
export function renderJson(record: RunRecord): string {
  return jsonText(results(record));
}

function results(record: Results): Results {
  const { version, runId, tool, startedAt, durationMs, status, counts, articles } = record;
  const { passed, failed, errored, skipped, flaky } = counts;
  return {
    version,
    runId,
    tool: { name: tool.name, version: tool.version },
    startedAt,
    durationMs,
    status,
    counts: { passed, failed, errored, skipped, flaky },
    articles: articles.map(articleResult),
  };
}

function articleResult(article: ArticleResult): ArticleResult {
  const { path, title, variant, status, startedAt, durationMs, leftovers } = article;
  const diagnostics = article.diagnostics.map(({ code, severity, message, file, line, column }) => {
    return { code, severity, message, file, line, column };
  });
  const steps = article.steps.map(stepResult);
  return { path, title, variant, status, startedAt, durationMs, diagnostics, leftovers, steps };
}

function stepResult(step: StepResult): StepResult {
  const { id, heading, file, line, endLine, language, command, cleanup } = step;
  const { status, flaky, startedAt, durationMs, attempts, exitCode, signal, failedCommand } = step;
  const { stdout, stderr, stdoutBytes, stderrBytes, truncated, changedVariables, notRestored, reason } = step;
  return {
    ...{ id, heading, file, line, endLine, language, command, cleanup },
    ...{ status, flaky, startedAt, durationMs, attempts, exitCode, signal },
    failedCommand: failedCommand && { text: failedCommand.text, line: failedCommand.line },
    ...{ stdout, stderr, stdoutBytes, stderrBytes, truncated },
    changedVariables: changedVariables.map(({ name, value }) => ({ name, value })),
    notRestored,
    reason: reason && { code: reason.code, message: reason.message, line: reason.line },
    expected: step.expected.map(expectedResult),
  };
}

function expectedResult(expected: ExpectedResult): ExpectedResult {
  const { line, language, text, advisory } = expected;
  return { line, language, text, hint: hint(expected), advisory, comparison: comparison(expected) };
}

function hint({ hint }: ExpectedResult): ExpectedResult['hint'] {
  if (hint === null) return null;
  if (hint.kind === 'regex') return { kind: hint.kind, pattern: hint.pattern };
  return { kind: hint.kind, threshold: hint.threshold };
}

function comparison({ comparison }: ExpectedResult): ExpectedResult['comparison'] {
  if (comparison === null) return null;
  const { method, score, threshold, passed, guards } = comparison;
  return { method, score, threshold, passed, guards };
}
