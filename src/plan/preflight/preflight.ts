import type { VFileMessage } from 'vfile-message';
import { bashSyntax } from './bash-syntax.ts';
import { missingCommand } from './missing-command.ts';
import type { CheckedStep, PreflightContext, PreflightRule } from './rule.ts';
import { unassignedVariable } from './unassigned-variable.ts';
import { unfilledPlaceholder } from './unfilled-placeholder.ts';

const rules: readonly PreflightRule[] = [missingCommand, bashSyntax, unfilledPlaceholder, unassignedVariable];

/** Looks at everything that a plan would execute. Steps that the article skips are left alone. */
export function preflight(steps: readonly CheckedStep[], context: PreflightContext): VFileMessage[] {
  const executed = steps.filter(({ step }) => !step.directives.skip);
  return rules.flatMap((rule) => rule(executed, context));
}
