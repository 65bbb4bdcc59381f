import { compare } from '../../src/verdict/compare.ts';
import type { ComparisonOptions, ComparisonOutcome } from '../../src/verdict/types.ts';

/** Compares under a numeric hint of 0.3, the one that authors use most, with no session behind it. */
export function judge(
  expected: string,
  stdout: string,
  options: Partial<ComparisonOptions> = {},
  stderr = '',
  language = 'output',
): ComparisonOutcome {
  return compare({
    expected: { text: expected, language, hint: { kind: 'similarity', threshold: 0.3 } },
    actual: { stdout, stderr },
    options: { lookup: () => null, ...options },
  });
}

/** The names of the guards that trip. */
export function tripped(expected: string, stdout: string, stderr = ''): string[] {
  return judge(expected, stdout, {}, stderr).comparison.guards;
}
