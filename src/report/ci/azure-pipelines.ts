import type { History } from '../../run/history/types.ts';
import type { RunRecord } from '../../run/results.ts';
import { annotations, whereAll } from './annotations.ts';
import { azureCommand } from './azure-command.ts';
import { findings } from './findings.ts';

/**
 * What is to be told of a run as logging commands of Azure Pipelines, a line each: of errors and of warnings as many as it shows.
 *
 * @param folder - the working directory as seen from the root of the repository, with `/`
 * @param history - what past runs say; `null` where nobody has looked
 */
export function renderAzurePipelines(
  record: RunRecord,
  folder: string,
  history: History | null = null,
): string {
  const { shown, rest } = annotations(findings(record, history), folder, whereAll);
  const lines = [
    ...shown.map(({ severity: type, file, line, column, title, message }) => {
      // The agent writes them as `a.md(3,1): error : …`, and leaves a hole where there is none.
      const whole = file && { linenumber: line ?? 1, columnnumber: column ?? 1 };
      return azureCommand('task.logissue', { type, sourcepath: file, ...whole }, `${title}: ${message}`);
    }),
    ...(rest === '' ? [] : [rest]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
