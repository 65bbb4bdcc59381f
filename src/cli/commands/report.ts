import { Command } from 'commander';
import { list } from '../article-options.ts';
import type { ReportCommandOptions } from '../report-command-options.ts';
import { reporterNames } from '../reporters.ts';

const examples = `
Examples:
  docproof report                                       report the last run again
  docproof report --reporter junit=test-results.xml     in another form
  docproof report journals/*.ndjson --out reports       put shards together
  docproof report --against 20260314-020000-7c91e2      say what has changed since a past run

Exit status: that of the run; 1 if it did not end, 2 if a shard is missing too.`;

/** `docproof report`: reports runs again, from their journals. */
export function reportCommand(end: (status: number) => void): Command {
  return new Command('report')
    .description('report past runs again, or put shards together, run nothing')
    .argument(
      '[journal...]',
      'journals of runs with different articles; default: that of the last run in --out',
    )
    .addOption(
      list(
        '--reporter <NAME[=FILE]>',
        `${reporterNames.join(', ')}; as for docproof run (repeatable; default: all, the files in --out)`,
      ),
    )
    .option('--no-ci-reporters', 'in GitHub Actions and Azure Pipelines, add none of their reporters')
    .option('--out <FOLDER>', 'folder for the reports, with the past runs (default: reports)')
    .option(
      '--against <RUN>',
      'compare with this run: its id, journal or summary (default: the latest before it with mostly the same articles)',
    )
    .option('-c, --config <FILE>', 'use this config (.ts, .json, .yaml) instead of the one found upwards')
    .option('--no-config', 'use no config')
    .addHelpText('after', examples)
    .action(async (journals: string[], options: ReportCommandOptions) => {
      // Loaded late: the help needs none of it.
      const { executeReport } = await import('../execute-report.ts');
      end(await executeReport(journals, options));
    });
}
