import { Command } from 'commander';
import { listArticle, type StepListing } from '../../plan/listing.ts';
import { type ArticleOptions, addArticleOptions } from '../article-options.ts';
import { complain } from '../complain.ts';
import { exitStatus } from '../exit-status.ts';
import { loadPlans } from '../load-plans.ts';
import { loadSettings } from '../settings.ts';
import { print } from '../standard-streams.ts';

/** `docproof list`: the steps of articles, without running anything. */
export function listCommand(end: (status: number) => void): Command {
  const command = new Command('list')
    .description('show the steps of articles, run nothing')
    .argument('[article...]', 'files, folders or globs; default: what the config includes')
    .option('--json', 'everything that was read, as JSON')
    .action(async (named: string[], options: ArticleOptions & { json?: true }) => {
      end(await list(named, options));
    });
  return addArticleOptions(command);
}

async function list(named: readonly string[], options: ArticleOptions & { json?: true }): Promise<number> {
  const settings = await loadSettings(options);
  if (!settings.ok) return complain(settings.problems);
  const plans = await loadPlans(named, options, settings.config, settings.base);
  if (!plans.ok) return complain([plans.message]);
  const articles = plans.loaded.map(({ article, plan }) => listArticle(article, plan));
  const text = options.json ? `${JSON.stringify({ version: 1, articles }, null, 2)}\n` : asText(articles);
  print(text);
  return exitStatus.ok;
}

function asText(articles: readonly ReturnType<typeof listArticle>[]): string {
  return articles
    .map(({ path, title, steps, diagnostics }) => {
      const lines = steps.map(
        (step) =>
          `  ${[`${step.file}:${step.line}`, step.id, firstLine(step.command), ...marks(step)].filter((part) => part !== '').join('  ')}`,
      );
      const findings = diagnostics.map(
        ({ severity, file, line, column, message, code }) =>
          `  ${file}:${line}:${column}  ${severity}: ${message} (${code})`,
      );
      const count = `${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`;
      return `${[`${path}  ${title ?? ''}  (${count})`, ...lines, ...findings].join('\n')}\n`;
    })
    .join('\n');
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
