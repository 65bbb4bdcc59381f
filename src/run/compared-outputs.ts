import type { Expectation, Step } from '../plan/types.ts';
import { bestOf } from '../verdict/best-of.ts';
import { compare } from '../verdict/compare.ts';
import type { ComparisonOptions, ComparisonOutcome, ComparisonRequest } from '../verdict/types.ts';
import { comparisonOptions } from './comparison-options.ts';
import { type Ended, type Printed, printedOrAssigned } from './printed.ts';
import type { ExpectedRecord } from './results.ts';
import type { StepContext } from './step-context.ts';

/** An expected output with how it compares. */
export interface ComparedOutput {
  record: ExpectedRecord;
  /** Why it could not be judged; `null` as a rule. */
  note: string | null;
}

/** Holds the expected outputs of a step against what it has printed. */
export function comparedOutputs(
  step: Step,
  ended: Ended,
  { options, known }: Pick<StepContext, 'options' | 'known'>,
): ComparedOutput[] {
  const how = comparisonOptions(step, options, known);
  return step.expected.map((expectation) => {
    const { line, language, text, hint } = expectation;
    const elsewhere = expectation.file === step.file ? {} : { file: expectation.file };
    const { comparison, difference, tripped, note } = nearest(step, expectation, ended, how, compare);
    const advisory = hint === null && options.unhinted === 'advise';
    const seen = tripped.length === 0 ? {} : { tripped };
    const record = { line, ...elsewhere, language, text, hint, advisory, comparison, ...seen, difference };
    return { record, note };
  });
}

/**
 * Holds one expected output against what the step has printed, or assigned. Of several outputs that would do, the one that comes
 * nearest counts.
 *
 * @param judge - compares two outputs
 */
export function nearest<Outcome extends ComparisonOutcome>(
  step: Step,
  expectation: Expectation,
  ended: Ended,
  options: ComparisonOptions,
  judge: (request: ComparisonRequest) => Outcome,
): Outcome {
  const { text, language, hint } = expectation;
  const [printed, ...others] = printedOrAssigned(step, ended, expectation);
  const judged = (actual: Printed) => judge({ expected: { text, language, hint }, actual, options });
  return bestOf(judged(printed), ...others.map(judged));
}
