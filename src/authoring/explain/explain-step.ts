import type { Expectation, Step } from '../../plan/types.ts';
import { nearest } from '../../run/compared-outputs.ts';
import { compare } from '../../verdict/compare.ts';
import { type ComparisonAccount, explain } from '../../verdict/explain.ts';
import type { ComparisonOptions } from '../../verdict/types.ts';

/** What a step printed, in a past run or elsewhere. */
export interface StepOutput {
  stdout: string;
  stderr: string;
  /** Values of the article's variables at its end. */
  variables: ReadonlyMap<string, string>;
}

/** What past runs say about a hint. */
export interface Suggestion {
  /** How many outputs of past runs were looked at. */
  outputs: number;
  /** Least and greatest of their scores. */
  least: number;
  greatest: number;
  /** The strictest threshold that would have passed them all, in hundredths; `null` where no number would: a guard trips on one of them, or nothing is alike. */
  threshold: number | null;
}

/** Why one expected output holds or does not. */
export interface ExplainedOutput {
  expectation: Expectation;
  /** `null` where there is no output to hold it against. */
  account: ComparisonAccount | null;
  /** `null` where no run says anything, or the hint is a regular expression. */
  suggestion: Suggestion | null;
}

/** How a step's outputs are judged. */
export interface StepExplanation {
  step: Step;
  expected: ExplainedOutput[];
}

/**
 * Explains how the outputs of a step are judged.
 *
 * @param output - what they are held against; `null` where nothing is known of it
 * @param past - what the step printed in past runs in which its command ended as it should
 * @param options - how its outputs are compared
 */
export function explainStep(
  step: Step,
  output: StepOutput | null,
  past: readonly StepOutput[],
  options: ComparisonOptions,
): StepExplanation {
  const expected = step.expected.map((expectation) => ({
    expectation,
    account: output && nearest(step, expectation, output, withValues(options, output), explain),
    suggestion: suggest(step, expectation, past, options),
  }));
  return { step, expected };
}

/** What variables stand for is as it was at the end of the step. */
function withValues(options: ComparisonOptions, { variables }: StepOutput): ComparisonOptions {
  return { ...options, lookup: (name) => variables.get(name) ?? null };
}

/** Looks for the strictest hint that would have passed all past outputs. */
function suggest(
  step: Step,
  expectation: Expectation,
  past: readonly StepOutput[],
  options: ComparisonOptions,
): Suggestion | null {
  if (expectation.hint?.kind === 'regex' || past.length === 0) return null;
  const quick = { ...options, scoreOnly: true as const };
  const outcomes = past.map((output) =>
    nearest(step, expectation, output, withValues(quick, output), compare),
  );
  const scores = outcomes.map(({ comparison }) => comparison.score ?? 0);
  const least = Math.min(...scores);
  const trips = outcomes.some(({ tripped }) => tripped.length > 0);
  return {
    outputs: past.length,
    least,
    greatest: Math.max(...scores),
    threshold: trips || least < 0.01 ? null : Math.floor(least * 100) / 100,
  };
}
