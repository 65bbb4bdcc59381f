import { expect, test } from 'vitest';
import { liveOutput } from '../../../src/run/secrets/live-output.ts';
import { Secrets } from '../../../src/run/secrets/secrets.ts';
import type { StepContext } from '../../../src/run/step-context.ts';
import { planOf } from '../plans.ts';

test('of a secret that was cut in two where much came at once nothing is shown', () => {
  const value = `swordfish-${'y'.repeat(2_990)}`;
  expect(shownOf(value, value.repeat(6))).toBe('******');
  expect(shownOf(value, `${value.repeat(5)}${'x'.repeat(1_000)}\n`)).toBe(
    `${'***'.repeat(5)}${'x'.repeat(1_000)}\n`,
  );
});

/** What is shown of an output that comes at once, from a step that then ends. */
function shownOf(secret: string, printed: string): string {
  const shown: string[] = [];
  const secrets = new Secrets([]);
  secrets.learn([['DB_PASSWORD', secret]]);
  const clock = { pause: () => new Promise<void>(() => {}) };
  const options = { secrets, clock, onOutput: ({ text }: { text: string }) => shown.push(text) };
  const [step] = planOf(['true']).steps;
  if (step === undefined) throw new Error('no step');
  // What is shown needs no more of its surroundings.
  const live = liveOutput(step, { article: 0, options } as unknown as StepContext);
  live.onOutput('stdout', Buffer.from(printed));
  live.end();
  return shown.join('');
}
