import { isFile } from '../article/location.ts';
import { collect, outdated } from '../authoring/lint/collect.ts';
import type { LintedArticle } from '../authoring/lint/lint-article.ts';
import type { LintReport } from '../report/lint/types.ts';
import { askedArticles } from './asked-articles.ts';
import { wantsColour } from './colour.ts';
import { complain, mention } from './complain.ts';
import { exitStatus } from './exit-status.ts';
import type { LintCommandOptions, LintFormat } from './lint-command-options.ts';
import { manifest, manualUrl } from './manual.ts';
import type { Reading } from './reading.ts';
import { folderInRepository } from './repository-folder.ts';
import { sentenceOf } from './sources/source-text.ts';
import { command, print } from './standard-streams.ts';
import { workOn } from './threads/work-on.ts';
import { unmatchedChoices } from './unmatched.ts';
import { tool } from './version.ts';

/** Looks at articles, puts right what can be where that is asked for, reports, and gives the exit status. */
export async function executeLint(named: readonly string[], options: LintCommandOptions): Promise<number> {
  const { fix = false, format } = options;
  const asked = await askedArticles(named, options);
  if (!asked.ok) return complain(asked.problems);
  // The config may include what is no file too.
  const noFile = fix ? asked.paths.find((one) => !isFile(one)) : undefined;
  if (noFile !== undefined) return complain([`--fix changes files, and ${noFile} is none`]);
  const { articles, unread } = await lintAll(asked.paths, asked.reading, options);
  if (unread.length === asked.paths.length) return complain(unread);
  const report = collect(articles, (code) => manualUrl(manifest, code));
  const text = await rendered(report, format);
  if (format === 'github') command('stdout', text);
  else print(text);
  if (format !== 'text') mention(...report.articles.flatMap(fixedSentence));
  mention(...unread);
  return Math.max(statusOf(report, articles), unread.length > 0 ? exitStatus.unusable : exitStatus.ok);
}

async function lintAll(
  paths: readonly string[],
  reading: Reading,
  options: LintCommandOptions,
): Promise<{ articles: LintedArticle[]; unread: string[] }> {
  const worked = await workOn(paths, { kind: options.fix ? 'fix' : 'lint', reading });
  mention(...unmatchedChoices(worked.offers, options));
  const read = worked.answers;
  const unread = worked.unread.map(sentenceOf);
  const again = outdated(read);
  if (again.length === 0) return { articles: read, unread };
  const anew = await workOn(again, { kind: 'lint', reading });
  const byPath = new Map(anew.answers.map((article) => [article.path, article]));
  const articles = read.map((article) => {
    const { diagnostics, sources } = byPath.get(article.path) ?? article;
    return { ...article, diagnostics, sources };
  });
  return { articles, unread: [...unread, ...anew.unread.map(sentenceOf)] };
}

/** Each form is loaded when it is asked for. */
async function rendered(report: LintReport, format: LintFormat): Promise<string> {
  switch (format) {
    case 'text': {
      const { stdout } = process;
      const isTerminal = stdout.isTTY === true;
      const columns = isTerminal ? stdout.columns || 80 : Number.POSITIVE_INFINITY;
      const { renderLintText } = await import('../report/lint/text.ts');
      return renderLintText(report, { columns, colour: wantsColour(isTerminal) });
    }
    case 'json':
      return (await import('../report/lint/json.ts')).renderLintJson(report);
    case 'github':
      return (await import('../report/lint/github.ts')).renderLintGithub(report, folderInRepository());
    case 'sarif': {
      const { renderLintSarif } = await import('../report/lint/sarif.ts');
      const { diagnosticKinds } = await import('../plan/diagnostic-kinds.ts');
      const kinds = diagnosticKinds.map((kind) => ({ ...kind, url: manualUrl(manifest, kind.code) }));
      return renderLintSarif(report, { ...tool, kinds });
    }
  }
}

function fixedSentence({ path, fixed }: LintReport['articles'][number]): string[] {
  if (fixed.length === 0) return [];
  const places = fixed.map(({ line, code }) => `${code} in line ${line}`);
  return [`fixed in ${path}: ${places.join(', ')}`];
}

/** What could not be written counts first: it was asked for and did not happen. */
function statusOf({ counts }: LintReport, articles: readonly LintedArticle[]): number {
  const refusals = articles.map(({ refusal }) => refusal).filter((refusal) => refusal !== null);
  mention(...refusals.map(({ message }) => message));
  if (refusals.some(({ code }) => code !== 'not-utf-8')) return exitStatus.unusable;
  return counts.errors > 0 ? exitStatus.failed : exitStatus.ok;
}
