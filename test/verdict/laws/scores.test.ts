import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureNames } from '../../../src/article/verdict-names.ts';
import { outputs } from '../generated/outputs.ts';
import { judge } from '../request.ts';

const thresholds = [0, 0.1, 0.3, 0.5, 0.8, 0.99, 1];

describe.each([...measureNames, undefined])('by %s', (measure) => {
  const options = measure === undefined ? {} : { measure };

  test('whatever is compared, the score is a number from 0 to 1', () => {
    fc.assert(
      fc.property(outputs, outputs, fc.boolean(), ([one, other], [stderr], unordered) => {
        for (const printed of [other, '']) {
          const { score } = judge(one, printed, { ...options, unordered }, stderr).comparison;
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('what passes at a threshold passes at every lower one: neither score nor guards depend on it', () => {
    fc.assert(
      fc.property(outputs, fc.constantFrom('', 'WARNING: old', 'fatal: gone'), ([one, other], stderr) => {
        const judged = thresholds.map(
          (threshold) => judge(one, other, { ...options, threshold }, stderr).comparison,
        );
        const [{ score, guards } = { score: null, guards: [] }] = judged;
        expect(judged).toEqual(
          thresholds.map((threshold) => ({
            method: judged[0]?.method,
            score,
            threshold,
            passed: guards.length === 0 && (score ?? 0) >= threshold,
            guards,
          })),
        );
      }),
      { numRuns: 150 },
    );
  });
});
