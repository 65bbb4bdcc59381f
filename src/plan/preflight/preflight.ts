import { diagnose, type Finding } from '../../article/diagnostic.ts';
import { bashSyntax } from './bash-syntax.ts';
import { deepNesting } from './deep-nesting.ts';
import { missingCommand } from './missing-command.ts';
import type { CheckedPlan, Rule } from './rule.ts';
import { unassignedVariable } from './unassigned-variable.ts';
import { unfilledPlaceholder } from './unfilled-placeholder.ts';

/** Everything that is looked for. */
export const rules: readonly Rule[] = [
  missingCommand,
  bashSyntax,
  deepNesting,
  unfilledPlaceholder,
  unassignedVariable,
];

/** Looks at everything that a plan would execute. */
export function preflight(plan: CheckedPlan): Finding[] {
  return rules.flatMap((rule) =>
    rule.find(plan).map(({ place, args, fix }) => diagnose(rule, place, args, fix)),
  );
}
