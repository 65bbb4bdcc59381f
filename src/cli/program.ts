import { Command, CommanderError } from 'commander';
import { explainCommand } from './commands/explain.ts';
import { initCommand } from './commands/init.ts';
import { lintCommand } from './commands/lint.ts';
import { listCommand } from './commands/list.ts';
import { reportCommand } from './commands/report.ts';
import { runCommand } from './commands/run.ts';
import { exitStatus } from './exit-status.ts';
import { print, warn } from './standard-streams.ts';
import { version } from './version.ts';

const examples = `
Examples:
  docproof run guide.md                         run one article
  docproof run docs 'tutorials/*.md'            run a folder and what a glob finds
  docproof run guide.md --var LOCATION=eastus   give a variable its value
  docproof run -j 4                             run what the config includes, four at a time
  docproof run - <guide.md                      run what comes from standard input
  docproof list guide.md                        show the steps, run nothing
  docproof lint docs                            say what is wrong with articles, run nothing
  docproof explain guide.md 42                  show how the output of a step is judged
  docproof report                               report the last run again

docproof runs real commands in a real shell, with your rights and your credentials.
Exit status: 0 all passed, 1 something failed, 2 nothing usable to run, 130 interrupted.`;

/**
 * The command line.
 *
 * @returns the exit status
 */
export async function main(argv: readonly string[]): Promise<number> {
  let status: number = exitStatus.ok;
  const end = (code: number) => {
    status = code;
  };
  const program = new Command('docproof')
    .description(
      'Runs the commands in a Markdown article and says whether they still do what the article claims.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addHelpText('after', examples)
    .showHelpAfterError('(docproof --help tells more)')
    .configureOutput({ writeOut: print, writeErr: warn })
    .exitOverride();
  for (const command of [
    runCommand(end),
    listCommand(end),
    lintCommand(end),
    explainCommand(end),
    reportCommand(end),
    initCommand(end),
  ]) {
    program.addCommand(command.copyInheritedSettings(program));
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitStatus.ok : exitStatus.unusable;
  }
  return status;
}
