import type { Plan } from '../../plan/types.ts';
import type { Secrets } from './secrets.ts';

/** Names of secret variables that stand anywhere in the article's commands, whatever may set them there, each once. */
export function secretNamesIn(plan: Plan, secrets: Secrets): string[] {
  const words = plan.steps.flatMap(({ command }) => command.match(/(?<![\w])[A-Za-z_]\w*/g) ?? []);
  return [...new Set(words)].filter((word) => secrets.isSecret(word));
}
