import { Command } from 'commander';
import { initialize } from '../../authoring/init.ts';
import { complain } from '../complain.ts';
import { exitStatus } from '../exit-status.ts';
import { print } from '../standard-streams.ts';

/** `docproof init`: a config and a first article. */
export function initCommand(end: (status: number) => void): Command {
  return new Command('init')
    .description('write a runner.config.ts and a first article, overwrite nothing')
    .action(() => {
      const initialized = initialize(process.cwd());
      if (!initialized.ok) return end(complain([initialized.message]));
      const lines = initialized.files.map(
        ({ path, created }) => `${created ? 'created' : 'kept   '}  ${path}`,
      );
      print(`${lines.join('\n')}\n\nNow run it: docproof run\n`);
      end(exitStatus.ok);
    });
}
