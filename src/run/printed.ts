import type { Expectation, Step } from '../plan/types.ts';

/** An output that an expectation is held against. */
export interface Printed {
  stdout: string;
  stderr: string;
  /** More was printed than was kept. */
  cut?: boolean;
}

/** What is known of a step that has run. */
export interface Ended extends Printed {
  /** Values of the session's variables, those that the step assigns among them. */
  variables: ReadonlyMap<string, string>;
}

/**
 * What an expected output is held against: what the step has printed. A step that prints nothing and assigns variables shows, in an output
 * without a hint, what it has assigned: then each value would do, and all of them one below the other.
 */
export function printedOrAssigned(
  { assigns, directives }: Step,
  { stdout, stderr, cut = false, variables }: Ended,
  { hint }: Expectation,
): [Printed, ...Printed[]] {
  const printed = { stdout, stderr, cut };
  const isSilent = `${stdout}${stderr}`.trim() === '';
  if (hint !== null || !isSilent || directives.stream !== undefined) return [printed];
  const values = assigns.flatMap((name) => variables.get(name) ?? []);
  const shown = values.length > 1 ? [...values, values.join('\n')] : values;
  const [first, ...others] = shown.map((value) => ({ stdout: value, stderr: '' }));
  return first === undefined ? [printed] : [first, ...others];
}
