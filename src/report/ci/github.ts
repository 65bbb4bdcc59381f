import type { History } from '../../run/history/types.ts';
import type { RunRecord } from '../../run/results.ts';
import { type Annotations, annotations, whereAll } from './annotations.ts';
import { findings } from './findings.ts';
import { githubCommand } from './github-command.ts';

/**
 * What is to be told of a run as workflow commands of GitHub Actions, a line each: of errors and of warnings as many as it shows.
 *
 * @param folder - the working directory as seen from the root of the repository, with `/`
 * @param history - what past runs say; `null` where nobody has looked
 */
export function renderGithub(record: RunRecord, folder: string, history: History | null = null): string {
  return githubAnnotations(annotations(findings(record, history), folder, whereAll));
}

/** Annotations, a line each. */
export function githubAnnotations({ shown, rest }: Annotations): string {
  const lines = [
    ...shown.map(({ severity, file, line, column, title, message }) =>
      githubCommand(severity, { file, line, col: column, title }, message),
    ),
    ...(rest === '' ? [] : [githubCommand('notice', { title: 'docproof' }, rest)]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
