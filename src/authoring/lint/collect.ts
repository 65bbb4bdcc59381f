import type { LintCounts, LintedFile, LintFinding, LintReport } from '../../report/lint/types.ts';
import { identityOf, type LintedArticle } from './lint-article.ts';

/**
 * Puts the articles of one invocation together. What is found in an included file is reported once: at that file if it was
 * looked at itself, else at the first article that includes it.
 *
 * @param urlOf - address of a code's page in the manual; `null` if it has none
 */
export function collect(
  articles: readonly LintedArticle[],
  urlOf: (code: string) => string | null,
): LintReport {
  const own = articles.flatMap(({ path, diagnostics }) => diagnostics.filter(({ file }) => file === path));
  const reported = new Set(own.map(identityOf));
  const files = articles.map(({ path, diagnostics, fixed }): LintedFile => {
    const findings = diagnostics
      .filter((one) => one.file === path || !reported.has(identityOf(one)))
      .map((one): LintFinding => {
        const url = urlOf(one.code);
        // An included file is changed only for what is found when it is looked at itself.
        const fixable = one.fix !== undefined && one.file === path;
        return { ...one, fixable, ...(url === null ? {} : { url }) };
      });
    for (const one of findings) reported.add(identityOf(one));
    return { path, findings, fixed };
  });
  const sources = Object.fromEntries(articles.flatMap((article) => Object.entries(article.sources)));
  return { articles: files, sources, counts: countsOf(files.flatMap(({ findings }) => findings)) };
}

function countsOf(findings: readonly LintFinding[]): LintCounts {
  return {
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    fixable: findings.filter(({ fixable }) => fixable).length,
  };
}

/** Articles in whose included files something was put right after, or while, they were looked at. */
export function outdated(articles: readonly LintedArticle[]): string[] {
  const changed = new Set(articles.filter(({ fixed }) => fixed.length > 0).map(({ path }) => path));
  return articles
    .filter(({ path, diagnostics }) => diagnostics.some(({ file }) => file !== path && changed.has(file)))
    .map(({ path }) => path);
}
