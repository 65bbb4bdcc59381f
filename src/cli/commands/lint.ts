import { Command, Option } from 'commander';
import { addArticleOptions } from '../article-options.ts';
import { type LintCommandOptions, lintFormats } from '../lint-command-options.ts';

const examples = `
Examples:
  docproof lint                         look at what runner.config.ts includes
  docproof lint docs --fix              put right what can be, report what remains
  docproof lint docs --format github    annotate a pull request

Exit status: 0 no errors, 1 errors, 2 wrong usage, or something could not be read or written.`;

/** `docproof lint`: what is wrong with articles, without running anything. */
export function lintCommand(end: (status: number) => void): Command {
  const command = new Command('lint')
    .description('report what is wrong with articles, run nothing')
    .argument('[article...]', 'files, folders or globs; default: what the config includes')
    .addOption(new Option('--format <NAME>', 'report in this form').choices(lintFormats).default('text'))
    .option('--fix', 'change the articles: put right what can be')
    .addHelpText('after', examples)
    .action(async (named: string[], options: LintCommandOptions) => {
      // Loaded late: the help needs none of it.
      const { executeLint } = await import('../execute-lint.ts');
      end(await executeLint(named, options));
    });
  return addArticleOptions(command);
}
