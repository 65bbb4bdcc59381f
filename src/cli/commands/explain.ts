import { Command, Option } from 'commander';
import { measureNames } from '../../article/verdict-names.ts';
import { addArticleOptions } from '../article-options.ts';
import type { ExplainCommandOptions } from '../execute-explain.ts';

const examples = `
Examples:
  docproof explain guide.md create-a-group-1    how its last output was judged, and which hint would do
  docproof explain guide.md 42                  the step whose block or output stands at line 42
  docproof explain guide.md 42 --actual out.txt hold that file against it
  az group show … | docproof explain guide.md 42 --actual -`;

/** `docproof explain`: how the outputs of a step are judged. */
export function explainCommand(end: (status: number) => void): Command {
  const command = new Command('explain')
    .description("show how a step's output is judged, run nothing")
    .argument('<article>', 'a file')
    .argument('<step>', 'id of the step, or a line of its block or of its output')
    .option('--actual <FILE>', 'an output to judge, - for standard input; default: that of the last run')
    .addOption(new Option('--measure <NAME>', 'as for docproof run').choices(measureNames))
    .option('--out <FOLDER>', 'the folder with the past runs (default: reports)')
    .addHelpText('after', examples)
    .action(async (article: string, step: string, options: ExplainCommandOptions) => {
      // Loaded late: the help needs none of it.
      const { executeExplain } = await import('../execute-explain.ts');
      end(await executeExplain(article, step, options));
    });
  return addArticleOptions(command);
}
