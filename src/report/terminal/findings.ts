import type { ArticleStarted } from '../../run/events.ts';
import type { ArticleRecord } from '../../run/results.ts';
import { codeFrame } from './code-frame.ts';
import { blank, type Line, prose, quiet, toned, whole } from './line.ts';
import { marks } from './step-line.ts';

type Diagnostic = ArticleRecord['diagnostics'][number];

/**
 * What was found in an article before it ran: warnings in a line each, what refuses it with its place in the text.
 *
 * @param named - whether a line above says which article it is
 */
export function findingLines({ path, source, diagnostics, steps }: ArticleStarted, named: boolean): Line[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').flatMap(warningLines);
  if (errors.length === 0) return warnings;
  const count = steps.length === 1 ? 'its step was not run' : `none of its ${steps.length} steps was run`;
  return [
    prose(marks.errored, named ? ' ' : ` ${path}  `, toned('bad', `refused, ${count}`)),
    ...errors.flatMap((error) => [blank, ...errorLines(error, path, source)]),
    blank,
    ...warnings,
  ];
}

function errorLines(
  { file, line, column, code, message, hint }: Diagnostic,
  path: string,
  source: string,
): Line[] {
  return [
    whole('  ', toned('strong', `${file}:${line}:${column}`), quiet(`  ${code}`)),
    prose('  ', message),
    ...(file === path ? codeFrame({ text: source, firstLine: 1 }, line) : []),
    ...remedy(hint),
  ];
}

function warningLines({ file, line, column, code, message, hint }: Diagnostic): Line[] {
  const place = `${file}:${line}:${column}`;
  return [prose(toned('warning', '!'), ` ${place}  ${message}`, quiet(`  ${code}`)), ...remedy(hint)];
}

function remedy(hint: string | undefined): Line[] {
  return hint === undefined ? [] : [prose('  ', quiet(hint))];
}
