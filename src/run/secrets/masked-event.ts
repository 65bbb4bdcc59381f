import type { Diagnostic } from '../../article/diagnostic.ts';
import type { DifferenceLine, MarkedLine } from '../../verdict/types.ts';
import type { ArticleStarted, RunEvent, StepFinished } from '../events.ts';
import type { ExpectedRecord, PlannedStep, Reason, Variable } from '../results.ts';
import { gapInOutput, quotations } from './cuts.ts';
import type { Secrets } from './secrets.ts';
import { mask } from './stretches.ts';

/** An event as it may be written down: without the secrets that are known by now. The article itself stays as it is. */
export function withoutSecrets(event: RunEvent, secrets: Secrets): RunEvent {
  if (event.type === 'article-started') return maskedArticle(event, secrets);
  if (event.type === 'step-finished') return maskedStep(event, secrets);
  if (event.type !== 'article-finished') return event;
  return { ...event, leftovers: event.leftovers.map((line) => secrets.masked(line)) };
}

function maskedArticle(event: ArticleStarted, secrets: Secrets): ArticleStarted {
  const diagnostics = event.diagnostics.map((one) => maskedDiagnostic(one, secrets));
  return {
    ...event,
    diagnostics,
    steps: event.steps.map((step) => maskedCommand(event.source, step, secrets)),
  };
}

function maskedDiagnostic(diagnostic: Diagnostic, secrets: Secrets): Diagnostic {
  const { message, hint } = diagnostic;
  const told = hint === undefined ? {} : { hint: secrets.masked(hint, quotations) };
  return { ...diagnostic, message: secrets.masked(message, quotations), ...told };
}

/** Values that the caller has given may have been put into a command. */
function maskedCommand(source: string, step: PlannedStep, secrets: Secrets): PlannedStep {
  return source.includes(step.command) ? step : { ...step, command: secrets.masked(step.command) };
}

function maskedStep(event: StepFinished, secrets: Secrets): StepFinished {
  const { failedCommand, reason, failedTries, truncated } = event;
  const cuts = truncated ? gapInOutput : undefined;
  return {
    ...event,
    ...(failedTries && { failedTries: failedTries.map((one) => maskedReason(one, secrets)) }),
    stdout: secrets.masked(event.stdout, cuts),
    stderr: secrets.masked(event.stderr, cuts),
    failedCommand: failedCommand && { ...failedCommand, text: secrets.masked(failedCommand.text) },
    reason: reason && maskedReason(reason, secrets),
    changedVariables: event.changedVariables.map((variable) => maskedVariable(variable, secrets)),
    notRestored: event.notRestored.map((line) => secrets.masked(line)),
    expected: event.expected.map((one) => maskedExpected(one, secrets)),
  };
}

function maskedReason(reason: Reason, secrets: Secrets): Reason {
  return { ...reason, message: secrets.masked(reason.message, quotations) };
}

function maskedVariable({ name, value }: Variable, secrets: Secrets): Variable {
  return { name, value: value && secrets.masked(value) };
}

function maskedExpected(record: ExpectedRecord, secrets: Secrets): ExpectedRecord {
  const { tripped, difference } = record;
  const seen = tripped?.map((one) => ({ ...one, saw: secrets.masked(one.saw, quotations) }));
  return {
    ...record,
    ...(seen ? { tripped: seen } : {}),
    difference: difference && maskedDifference(difference, secrets),
  };
}

/** Each side is one text: a secret may go over several of its lines. */
function maskedDifference(lines: readonly DifferenceLine[], secrets: Secrets): DifferenceLine[] {
  const masked = new Map<MarkedLine, string>();
  const actual = lines.filter(({ kind }) => kind !== 'expected');
  const expected = lines.flatMap((line) => line.written ?? (line.kind === 'expected' ? [line] : []));
  for (const side of [actual, expected]) {
    const texts = secrets.maskedLines(side.map(({ text }) => text));
    for (const [place, line] of side.entries()) masked.set(line, texts[place] ?? mask);
  }
  return lines.map((line) => {
    const shown = marked(line, masked.get(line));
    return line.written ? { ...shown, written: marked(line.written, masked.get(line.written)) } : shown;
  });
}

/** The places of what differs are those of the text as it was. */
function marked<Line extends MarkedLine>(line: Line, text = mask): Line {
  if (text === line.text) return line;
  const { spans, ...others } = line;
  // It lacks what may be absent.
  return { ...others, text } as Line;
}
