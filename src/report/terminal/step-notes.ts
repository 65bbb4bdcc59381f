import type { StepFinished } from '../../run/events.ts';
import type { ExpectedRecord, PlannedStep } from '../../run/results.ts';
import { comparisonText, differs } from '../comparison-text.ts';
import { failedTryLines } from '../failed-tries.ts';
import { plainText } from '../plain-text.ts';
import { type ArticleView, commandText, textOf } from './article-view.ts';
import { codeFrame, codeHead } from './code-frame.ts';
import { differenceLines } from './difference.ts';
import { excerpt } from './excerpt.ts';
import { blank, cut, type Line, prose, quiet, toned, whole } from './line.ts';

/** Everything that stands below a step's line: why it failed, or what is to be known though it passed. */
export function stepNotes(article: ArticleView, step: PlannedStep, event: StepFinished): Line[] {
  if (event.status === 'failed' || event.status === 'errored') return failure(article, step, event);
  const advisory = event.expected.filter((expected) => differs(expected) && expected.advisory);
  return [...tries(event), ...advisory.map((expected) => advice(step, expected)), ...notRestored(event)];
}

function advice({ file }: PlannedStep, expected: ExpectedRecord): Line {
  return cut(
    quiet(`  note: not like ${expected.file ?? file}:${expected.line} (${comparisonText(expected)})`),
  );
}

function tries(event: StepFinished): Line[] {
  return failedTryLines(event).map((line) => prose('  ', quiet(line)));
}

function notRestored({ notRestored }: StepFinished): Line[] {
  return notRestored.map((what) => prose('  ', toned('warning', `not restored: ${what}`)));
}

function failure(article: ArticleView, step: PlannedStep, event: StepFinished): Line[] {
  const { reason } = event;
  if (reason?.code === 'interrupted') return [prose('  ', reason.message), ...notRestored(event)];
  const differences = differencesOf(event).flatMap((expected) => [
    blank,
    ...differenceLines(step.file, expected),
  ]);
  return [
    ...(reason === null ? [] : [prose('  ', reason.message)]),
    ...(event.attempts > 1 ? [prose('  ', quiet(`tried ${event.attempts} times`))] : []),
    ...tries(event),
    ...notRestored(event),
    blank,
    ...code(article, step, event),
    ...differences,
    ...tails(event),
    blank,
  ];
}

/**
 * Where in the article it failed. Where the output is what failed, the diff shows that, with its place; the code is the
 * command that printed it.
 */
function code(article: ArticleView, step: PlannedStep, { reason }: StepFinished): Line[] {
  const line = isAboutOutput(reason) ? step.line : (reason?.line ?? step.line);
  return [
    whole('  ', toned('strong', `${step.file}:${line}`), quiet(`  ${step.id}`)),
    ...(isAboutOutput(reason) ? codeHead(commandText(step)) : codeFrame(textOf(article, step), line)),
  ];
}

function isAboutOutput(reason: StepFinished['reason']): boolean {
  return reason?.code === 'output-mismatch' || reason?.code === 'guard';
}

/** The outputs that failed the step. Where the command itself failed, that its output differs says nothing more. */
function differencesOf({ expected, reason }: StepFinished): ExpectedRecord[] {
  if (!isAboutOutput(reason)) return [];
  return expected.filter((one) => differs(one) && !one.advisory);
}

/** What the step printed last, as far as no diff shows it: errors, and else or beside them the output. */
function tails(event: StepFinished): Line[] {
  const diffed = differencesOf(event).some(({ difference }) => difference !== null);
  const commandFailed = event.reason?.code === 'exit-status' && event.stderr.trim() !== '';
  return [...(diffed || commandFailed ? [] : tail('stdout', event.stdout)), ...tail('stderr', event.stderr)];
}

const tailLines = 10;

function tail(name: string, output: string): Line[] {
  const lines = plainText(output).trimEnd().split('\n');
  if (lines.length === 1 && lines[0] === '') return [];
  const shown = lines.slice(-tailLines);
  const legend = shown.length < lines.length ? `${name}, last ${tailLines} of ${lines.length} lines` : name;
  return [blank, whole('  ', quiet(legend)), ...shown.map(outputLine)];
}

function outputLine(text: string): Line {
  return whole('    ', ...excerpt([{ text, is: null }], (piece) => piece.text));
}
