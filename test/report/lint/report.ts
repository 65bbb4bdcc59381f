import type { LintedFile, LintFinding, LintReport } from '../../../src/report/lint/types.ts';

/** A finding in `a.md`, as a test needs it. */
export function finding(values: Partial<LintFinding> = {}): LintFinding {
  const place = { file: 'a.md', line: 1, column: 1 };
  return { code: 'bash-syntax', severity: 'error', message: 'no', ...place, fixable: false, ...values };
}

/** A report of one article, `a.md`. */
export function reportOf(
  source: string,
  findings: LintFinding[],
  fixed: LintedFile['fixed'] = [],
): LintReport {
  return reportOfAll({ 'a.md': source }, [{ path: 'a.md', findings, fixed }]);
}

/** A report of several articles, with its counts. */
export function reportOfAll(sources: Record<string, string>, articles: LintedFile[]): LintReport {
  const findings = articles.flatMap((article) => article.findings);
  const counts = {
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    fixable: findings.filter(({ fixable }) => fixable).length,
  };
  return { articles, sources, counts };
}

/** What an article says to take over a terminal or a CI agent. */
export const hostile = '\u001b[31m::error::x\r\n##vso[task.complete]\u001b]0;t\u0007::set-env::\u202e%0A';
