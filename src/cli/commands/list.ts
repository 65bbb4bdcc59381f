import { Command } from 'commander';
import type { ArticleListing, StepListing } from '../../plan/listing.ts';
import { jsonText } from '../../report/json-text.ts';
import { blank, type Line, whole } from '../../report/terminal/line.ts';
import { logScreen } from '../../report/terminal/screen.ts';
import { type ArticleOptions, addArticleOptions } from '../article-options.ts';
import { askedArticles } from '../asked-articles.ts';
import { complain, mention } from '../complain.ts';
import { exitStatus } from '../exit-status.ts';
import { sentenceOf } from '../sources/source-text.ts';
import { print } from '../standard-streams.ts';
import { workOn } from '../threads/work-on.ts';
import { unmatchedChoices } from '../unmatched.ts';

/** `docproof list`: the steps of articles, without running anything. */
export function listCommand(end: (status: number) => void): Command {
  const command = new Command('list')
    .description('show the steps of articles, run nothing')
    .argument(
      '[article...]',
      'files, folders, globs, web addresses, or - for standard input; default: what the config includes',
    )
    .option('--json', 'everything that was read, as JSON')
    .action(async (named: string[], options: ArticleOptions & { json?: true }) => {
      end(await list(named, options));
    });
  return addArticleOptions(command);
}

async function list(named: readonly string[], options: ArticleOptions & { json?: true }): Promise<number> {
  const asked = await askedArticles(named, options);
  if (!asked.ok) return complain(asked.problems);
  const worked = await workOn(asked.paths, { kind: 'list', reading: asked.reading });
  const unread = worked.unread.map(sentenceOf);
  if (unread.length === asked.paths.length) return complain(unread);
  mention(...unmatchedChoices(worked.offers, options));
  const articles = worked.answers.flat();
  if (options.json) print(jsonText({ version: 1, articles }));
  else logScreen({ write: print, colour: false }).draw(articles.flatMap(asLines), []);
  return unread.length > 0 ? complain(unread) : exitStatus.ok;
}

function asLines({ path, title, steps, diagnostics }: ArticleListing, place: number): Line[] {
  const count = `${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`;
  return [
    ...(place > 0 ? [blank] : []),
    whole(`${path}  ${title ?? ''}  (${count})`),
    ...steps.map((step) =>
      whole(
        '  ',
        [`${step.file}:${step.line}`, step.id, firstLine(step.command), ...marks(step)]
          .filter((part) => part !== '')
          .join('  '),
      ),
    ),
    ...diagnostics.map(({ severity, file, line, column, message, code }) =>
      whole(`  ${file}:${line}:${column}  ${severity}: ${message} (${code})`),
    ),
  ];
}

/** The first line of a command that does something. */
function firstLine(command: string): string {
  const lines = command.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  return lines.length > 1 ? `${lines[0]} …` : (lines[0] ?? '');
}

/** What is special about a step. */
function marks({ directives, expected }: StepListing): string[] {
  const { skip, cleanup, file } = directives;
  const outputs = expected.length === 1 ? '1 expected output' : `${expected.length} expected outputs`;
  return [
    ...(skip ? ['(skipped)'] : []),
    ...(cleanup ? ['(cleanup)'] : []),
    ...(file === undefined ? [] : [`(writes ${file})`]),
    ...(expected.length === 0 ? [] : [`(${outputs})`]),
  ];
}
