import { oneLine } from '../one-line.ts';
import { harmless } from '../terminal/harmless.ts';
import { githubCommand } from './github-command.ts';

/** How a CI system has the lines of a log that belong together. */
export interface Groups {
  /** The line that begins a group. */
  begin(name: string): string;
  end: string;
}

/** Those of a CI system, by the name of its reporter. */
export const groups: Readonly<Record<'github' | 'azure-pipelines', Groups>> = {
  github: {
    begin: (name) => githubCommand('group', {}, harmless(oneLine(name))),
    end: githubCommand('endgroup', {}, ''),
  },
  'azure-pipelines': { begin: (name) => `##[group]${harmless(oneLine(name))}`, end: '##[endgroup]' },
};
