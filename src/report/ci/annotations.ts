import { oneLine } from '../one-line.ts';
import { harmless, uncommanding } from '../terminal/harmless.ts';
import { cut } from './cut.ts';
import { fileName } from './file-name.ts';
import type { Finding } from './findings.ts';

/** A finding as a CI system takes it. Nothing in its texts is a command, of whatever agent. */
export interface Annotation {
  severity: 'error' | 'warning';
  file: string | null;
  line: number | null;
  column: number | null;
  title: string;
  message: string;
}

/** The findings that are shown, and what is said of the others: empty where there are none. */
export interface Annotations {
  shown: Annotation[];
  rest: string;
}

/** Errors, and warnings, that GitHub (actions/runner, `_maxCountPerIssueType`) and Azure Pipelines show of one step. */
const mostShown = 10;
/** Both cut longer ones (`_maxIssueMessageLength`: 4,096 UTF-16 code units), without a word. */
const longestMessage = 4_000;
/** What GitHub's interface for checks takes. */
const longestTitle = 250;

/** What has all that is found in a run. */
export const whereAll = 'the summary and the reports have them';

/**
 * Of errors and of warnings as many as are shown, the first ones.
 *
 * @param folder - the working directory as seen from the root of the repository, with `/`
 * @param where - what has the others
 */
export function annotations(findings: readonly Finding[], folder: string, where: string): Annotations {
  const [errors, warnings] = [only(findings, 'error'), only(findings, 'warning')];
  const shown = [...errors.slice(0, mostShown), ...warnings.slice(0, mostShown)];
  const more = [...amount(errors.length, 'error'), ...amount(warnings.length, 'warning')];
  return {
    shown: shown.map((finding) => annotation(finding, folder)),
    rest: more.length === 0 ? '' : `${more.join(' and ')}: ${where}`,
  };
}

function only(findings: readonly Finding[], wanted: Finding['severity']): Finding[] {
  return findings.filter(({ severity }) => severity === wanted);
}

function amount(count: number, word: string): string[] {
  const more = count - mostShown;
  return more > 0 ? [`${more} more ${more === 1 ? word : `${word}s`}`] : [];
}

function annotation({ title, message, parts, ...rest }: Finding, folder: string): Annotation {
  const file = fileName(rest.file, folder);
  // Of a line without a file each system makes something of its own.
  const place = file === null ? { file, line: null, column: null } : { file };
  const paragraphs = [message, ...parts.map(({ legend, lines }) => [legend, ...lines].join('\n'))];
  return {
    ...rest,
    ...place,
    title: cut(uncommanding(oneLine(title)), longestTitle),
    message: cut(harmless(paragraphs.join('\n\n')), longestMessage),
  };
}
