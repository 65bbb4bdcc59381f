import { unfilledPlaceholder } from '../plan/preflight/unfilled-placeholder.ts';
import type { Plan } from '../plan/types.ts';

/** What the rule's wording has in front of the remedy, with which it ends. */
const [lead = ''] = unfilledPlaceholder.message.split(/\{\w+\}/).slice(-2);

/** Options that would give the values for want of which articles are refused, such as `--var NAME=…`, each once. */
export function missingValues(plans: readonly Plan[]): string[] {
  const messages = plans.flatMap((plan) =>
    plan.diagnostics.filter((one) => one.code === unfilledPlaceholder.code),
  );
  return [...new Set(messages.map(({ message }) => message.slice(message.lastIndexOf(lead) + lead.length)))];
}
