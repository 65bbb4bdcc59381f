import picocolors from 'picocolors';
import type { Diagnostic } from '../../article/diagnostic.ts';
import { sourceLines } from '../../article/source-lines.ts';
import { codeFrame } from '../terminal/code-frame.ts';
import { uncommanding } from '../terminal/harmless.ts';
import { blank, type Line, paint, prose, quiet, toned } from '../terminal/line.ts';
import { wrapped } from '../terminal/wrap.ts';
import { narrowed } from './narrowed.ts';
import type { LintedFile, LintFinding, LintReport } from './types.ts';

/** How the text is to look. */
export interface TextOptions {
  /** Columns of the screen; `Infinity` in a log. */
  columns: number;
  colour: boolean;
}

/** What was found, for people: each finding with its place in the text and what can be done about it, and the totals. */
export function renderLintText(report: LintReport, { columns, colour }: TextOptions): string {
  const colors = picocolors.createColors(colour);
  const { articles } = report;
  const linesOf = splitter(report.sources);
  const findings = articles.flatMap((article) => article.findings);
  const lines = [
    ...articles.flatMap(({ fixed }) => fixed.map(fixedLine)),
    ...(articles.some(({ fixed }) => fixed.length > 0) ? [blank] : []),
    ...findings.flatMap((finding) => [...findingLines(finding, linesOf(finding.file), columns), blank]),
    prose(totals(report)),
  ];
  return lines
    .flatMap((line) => wrapped(line, columns))
    .map((line) => `${uncommanding(paint(line, colors, columns))}\n`)
    .join('');
}

function fixedLine({ file, line, column, code, message }: Diagnostic): Line {
  return prose(toned('good', 'fixed'), `  ${file}:${line}:${column}  ${message}`, quiet(`  ${code}`));
}

function findingLines(
  { file, line, column, severity, message, code, hint, fixable }: LintFinding,
  lines: readonly string[],
  columns: number,
): Line[] {
  const tone = severity === 'error' ? 'bad' : 'warning';
  const head = [toned('strong', `${file}:${line}:${column}`), '  ', toned(tone, severity), `  ${message}`];
  const frame = narrowed(lines, { line, column }, columns);
  return [
    prose(...head, quiet(`  ${code}`)),
    ...(lines.length === 0 ? [] : codeFrame(frame, line, frame.column)),
    ...(hint === undefined ? [] : [prose('  ', quiet(hint))]),
    ...(fixable ? [prose('  ', quiet('docproof lint --fix puts it right.'))] : []),
  ];
}

/** Splits every text once, however much is found in it. A file whose text is not known has no lines. */
function splitter(sources: LintReport['sources']): (file: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (file) => {
    const lines =
      known.get(file) ?? (Object.hasOwn(sources, file) ? sourceLines(file, sources[file] ?? '').lines : []);
    known.set(file, lines);
    return lines;
  };
}

/** `3 errors, 12 warnings in 4 of 686 articles; 5 can be fixed by --fix` */
function totals({ articles, counts: { errors, warnings, fixable } }: LintReport): string {
  const all = amount(articles.length, 'article');
  const fixed = articles.reduce((sum, article) => sum + article.fixed.length, 0);
  const remedies = [
    ...(fixed > 0 ? [`${fixed} fixed`] : []),
    ...(fixable > 0 ? [`${fixable} can be fixed by --fix`] : []),
  ].map((part) => `; ${part}`);
  if (errors + warnings === 0) return [`nothing found in ${all}`, ...remedies].join('');
  const found = [
    ...(errors > 0 ? [amount(errors, 'error')] : []),
    ...(warnings > 0 ? [amount(warnings, 'warning')] : []),
  ];
  const having = articles.filter(hasFindings).length;
  return [`${found.join(', ')} in ${articles.length === 1 ? all : `${having} of ${all}`}`, ...remedies].join(
    '',
  );
}

function hasFindings({ findings }: LintedFile): boolean {
  return findings.length > 0;
}

function amount(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`;
}
