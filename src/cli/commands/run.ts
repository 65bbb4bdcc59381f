import { Command, InvalidArgumentError, Option } from 'commander';
import { parseDuration } from '../../article/duration.ts';
import { measureNames } from '../../article/verdict-names.ts';
import type { Shard } from '../../run/shard.ts';
import { addArticleOptions, list } from '../article-options.ts';
import { executeRun } from '../execute-run.ts';
import { reporterNames } from '../reporters.ts';
import { splitArguments } from '../rerun.ts';
import type { RunCommandOptions } from '../run-command-options.ts';

const examples = `
Examples:
  docproof run guide.md --var LOCATION=eastus --fill '<your-name>=demo'
  docproof run docs -j 4 --timeout 10m
  docproof run guide.md --tab azure-cli --continue
  docproof run docs --reporter terminal --reporter junit=test-results.xml`;

/** `docproof run`: runs articles and reports. */
export function runCommand(end: (status: number) => void): Command {
  const command = new Command('run')
    .description('run articles and report whether they still do what they claim')
    .argument(
      '[article...]',
      'files, folders, globs, web addresses, or - for standard input; default: what the config includes',
    )
    .option('-j, --jobs <N>', 'run this many articles at the same time', numberFrom(1))
    .addOption(
      new Option('--shard <I/N>', 'run the I-th of N parts, to be put together by docproof report').argParser(
        shard,
      ),
    )
    .option('--retries <N>', 'try a step that failed up to N times more (default: 0)', numberFrom(0))
    .option('--fail-on-flaky', 'end with status 1 where a step passed only on a later try')
    .option('--continue', 'go on with an article after a failed step')
    .option(
      '--timeout <DURATION>',
      'longest time a step may take, such as 90s or 30m (default: 30m)',
      duration,
    )
    .addOption(
      new Option(
        '--measure <NAME>',
        'how outputs are compared where a step does not say (default: by what each is)',
      ).choices(measureNames),
    )
    .addOption(
      list(
        '--reporter <NAME[=FILE]>',
        `${reporterNames.join(', ')}, or the path of a module; without a file, to standard output (repeatable; default: terminal, and html, json and junit into --out)`,
      ),
    )
    .option('--no-ci-reporters', 'in GitHub Actions and Azure Pipelines, add none of their reporters')
    .option('--out <FOLDER>', 'folder for the reports (default: reports)')
    .option('--tty', 'give articles a terminal, for commands that want one (needs util-linux)')
    .option('--whole-output', 'write outputs of more than 1 MiB whole beside the journal of the run')
    .option('--keep', 'keep the working directories')
    .option('--allow-empty', 'having nothing to run is no error')
    .addHelpText('after', examples)
    .action(async (named: string[], options: RunCommandOptions) => {
      const given = splitArguments(process.argv.slice(3), command.options);
      end(await executeRun(named, options, given));
    });
  return addArticleOptions(command);
}

function shard(text: string): Shard {
  const [, index = 0, count = 0] = (/^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? []).map(Number);
  if (index === 0 || index > count) {
    throw new InvalidArgumentError('Write it as I/N with I from 1 to N, such as 2/7.');
  }
  return { index, count };
}

function numberFrom(least: number): (text: string) => number {
  return (text) => {
    if (!/^(?:0|[1-9]\d*)$/.test(text) || Number(text) < least)
      throw new InvalidArgumentError(`It takes a whole number from ${least} up.`);
    return Number(text);
  };
}

function duration(text: string): string {
  const milliseconds = parseDuration(text);
  if (milliseconds === null) throw new InvalidArgumentError('Write it as 500ms, 90s, 30m or 2h.');
  if (milliseconds === 0) throw new InvalidArgumentError('It must be more than 0.');
  return text;
}
