import type { BlockResult } from '../../session/types.ts';
import type { StepContext } from '../step-context.ts';

/** Time to say what variables hold, in milliseconds. */
const answerMs = 10_000;

/** Takes the secrets that a block has left in its shell. */
export function learnSecrets(
  { variables, elements }: Pick<BlockResult, 'variables' | 'elements'>,
  { options }: Pick<StepContext, 'options'>,
): void {
  options.secrets.learn(variables);
  const each = [...elements].flatMap(([name, values]) => values.map((value) => [name, value] as const));
  options.secrets.learn(each);
}

/** Takes those that a shell has left which has ended: the next one has them from it. */
export async function learnFromNextShell(context: StepContext): Promise<void> {
  const { session, secretNames } = context;
  if (!session.alive || secretNames.length === 0) return;
  const question = { text: ':', line: 1, timeoutMs: answerMs, stopOnError: false, oneStream: false } as const;
  const wanted = { watch: secretNames, watchElements: secretNames };
  learnSecrets(await session.run({ ...question, ...wanted, aside: true }), context);
}
