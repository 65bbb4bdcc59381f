import type { Step } from '../plan/types.ts';
import type { BlockResult } from '../session/types.ts';
import type { Variable } from './results.ts';
import { learnSecrets } from './secrets/learn.ts';
import type { StepContext } from './step-context.ts';

/** Variables that the step assigns, those that its expected outputs speak of, and the article's secrets. */
export function watched(step: Step, secretNames: readonly string[]): string[] {
  const mentioned = step.expected.flatMap(({ text }) =>
    [...text.matchAll(/\$\{([A-Za-z_]\w*)\}/g)].map(([, name = '']) => name),
  );
  return [...new Set([...step.assigns, ...mentioned, ...secretNames])];
}

/** Notes the values that a step left. A name that it was asked for and that has no value has been unset; a shell that has ended says nothing. */
export function learn(step: Step, block: BlockResult, context: StepContext): void {
  const { known, session, secretNames } = context;
  const { variables } = block;
  learnSecrets(block, context);
  for (const name of session.alive ? watched(step, secretNames) : []) {
    if (!variables.has(name)) known.delete(name);
  }
  for (const [name, value] of variables) known.set(name, value);
}

/** Those of the variables that the step assigns which are not as they were. */
export function changes(step: Step, block: BlockResult, known: ReadonlyMap<string, string>): Variable[] {
  return step.assigns
    .map((name) => ({ name, value: block.variables.get(name) ?? null }))
    .filter(({ name, value }) => value !== (known.get(name) ?? null));
}
