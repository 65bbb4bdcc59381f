import { Command } from 'commander';
import { listArticle } from '../../plan/listing.ts';
import { type ArticleOptions, addArticleOptions } from '../article-options.ts';
import { complain } from '../complain.ts';
import { exitStatus } from '../exit-status.ts';
import { loadPlans } from '../load-plans.ts';
import { loadSettings } from '../settings.ts';

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
  process.stdout.write(text);
  return exitStatus.ok;
}

function asText(articles: readonly ReturnType<typeof listArticle>[]): string {
  return articles
    .map(({ path, title, steps, diagnostics }) => {
      const lines = steps.map(
        (step) => `  ${step.file}:${step.line}  ${step.id}${outputs(step.expected.length)}`,
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

function outputs(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '  1 expected output' : `  ${count} expected outputs`;
}
