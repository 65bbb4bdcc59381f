import type { Finding } from '../article/diagnostic.ts';
import type { Article, Block, Grades } from '../article/types.ts';

/**
 * Weighs findings as the config, the article and the block ask for, of which the last outweighs the others. What is switched off is left out.
 *
 * @param config - grades by code
 */
export function graded(
  findings: readonly Finding[],
  article: Pick<Article, 'blocks' | 'settings'>,
  config: Grades,
): Finding[] {
  const ofArticle = { ...config, ...article.settings.rules };
  // Few blocks grade anything, and only those can change a finding's weight.
  const grading = article.blocks.filter(({ directives }) => directives.rules !== undefined);
  return findings.flatMap((finding) => {
    const { ruleId = '' } = finding;
    const grade = gradesAt(finding, grading)[ruleId ?? ''] ?? ofArticle[ruleId ?? ''];
    if (grade === 'off') return [];
    if (grade !== undefined) finding.fatal = grade === 'error';
    return [finding];
  });
}

/** What the block says in which a finding stands. */
function gradesAt({ file, line = 0 }: Finding, blocks: readonly Block[]): Grades {
  const block = blocks.find(
    (one) =>
      one.file === file && (one.directivesAt?.line ?? one.line) <= (line ?? 0) && (line ?? 0) <= one.endLine,
  );
  return block?.directives.rules ?? {};
}
