import { annotations } from '../ci/annotations.ts';
import { diagnosed } from '../ci/findings.ts';
import { githubAnnotations } from '../ci/github.ts';
import type { LintReport } from './types.ts';

/**
 * What was found as workflow commands of GitHub Actions: of errors and of warnings as many as it shows, and how many more
 * there are.
 *
 * @param folder - the working directory as seen from the root of the repository, with `/`
 */
export function renderLintGithub({ articles }: LintReport, folder = ''): string {
  const findings = articles.flatMap((article) => article.findings).map(diagnosed);
  return githubAnnotations(annotations(findings, folder, 'docproof lint shows them all'));
}
