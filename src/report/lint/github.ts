import { join } from 'node:path/posix';
import { agentCommand } from '../agent-command.ts';
import { harmless } from '../terminal/harmless.ts';
import type { LintFinding, LintReport } from './types.ts';

/** Most errors, and most warnings, that GitHub shows of one step. */
const mostShown = 10;

/**
 * What was found as workflow commands of GitHub Actions: of errors and of warnings as many as it shows, and how many more
 * there are.
 *
 * @param folder - the working directory as seen from the root of the repository, with `/`
 */
export function renderLintGithub({ articles, counts }: LintReport, folder = ''): string {
  const findings = articles.flatMap((article) => article.findings);
  const shown = (['error', 'warning'] as const).flatMap((wanted) =>
    findings.filter(({ severity }) => severity === wanted).slice(0, mostShown),
  );
  const lines = [...shown.map((finding) => command(finding, folder)), ...rest(counts)];
  return lines.map((line) => `${line}\n`).join('');
}

function command(finding: LintFinding, folder: string): string {
  const { severity, file, line, column, code, message, hint } = finding;
  const properties = { file: nameOf(file, folder), line: String(line), col: String(column), title: code };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  const text = harmless([message, hint].filter(Boolean).join('\n'));
  return `::${severity} ${written.join(',')}::${escapeData(text)}`;
}

/** As it is called, or no annotation would find it; but for what a terminal or an agent of another kind would obey. */
function nameOf(file: string, folder: string): string {
  const name = /^https?:\/\//i.test(file) ? file : join(folder, file);
  return name.replace(agentCommand, '# #').replace(control, '\ufffd');
}

function rest({ errors, warnings }: LintReport['counts']): string[] {
  const more = [...amount(errors - mostShown, 'error'), ...amount(warnings - mostShown, 'warning')];
  if (more.length === 0) return [];
  return [`::notice title=docproof::${more.join(' and ')}: docproof lint shows them all`];
}

function amount(count: number, word: string): string[] {
  return count > 0 ? [`${count} more ${count === 1 ? word : `${word}s`}`] : [];
}

/** Control characters but tab and those that are escaped below. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** The runner takes back these three in a message, */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** and these five in a property. Anything else that were escaped would stay so: `;` needs it in no command of this form. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
