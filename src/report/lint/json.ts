import { jsonText } from '../json-text.ts';
import type { LintFinding, LintReport } from './types.ts';

/** What was found, version 1, as JSON text that ends in a line feed: schemas/lint.schema.json. */
export function renderLintJson({ articles, counts }: LintReport): string {
  const { errors, warnings, fixable } = counts;
  const report = {
    version: 1,
    articles: articles.map(({ path, findings }) => ({ path, diagnostics: findings.map(diagnostic) })),
    counts: { errors, warnings, fixable },
  };
  return jsonText(report);
}

function diagnostic(finding: LintFinding) {
  const { code, severity, message, file, line, column, hint = null, fix = null, url } = finding;
  return {
    ...{ code, severity, message, file, line, column, hint },
    fix: fix && { start: fix.start, end: fix.end, text: fix.text },
    ...(url === undefined ? {} : { url }),
  };
}
