import { diagnose, type Finding } from '../../article/diagnostic.ts';
import { bashSyntax } from './bash-syntax.ts';
import { deepNesting } from './deep-nesting.ts';
import { endlessCommand } from './endless-command.ts';
import { extendedGlob } from './extended-glob.ts';
import { missingCommand } from './missing-command.ts';
import { missingFile } from './missing-file.ts';
import { openHeredoc } from './open-heredoc.ts';
import { outputAsCommand } from './output-as-command.ts';
import type { CheckedPlan, Rule } from './rule.ts';
import { spaceAfterBackslash } from './space-after-backslash.ts';
import { typographicCharacter } from './typographic-character.ts';
import { unassignedVariable } from './unassigned-variable.ts';
import { unfilledPlaceholder } from './unfilled-placeholder.ts';
import { weakHint } from './weak-hint.ts';

/** Everything that is looked for. */
export const rules: readonly Rule[] = [
  missingCommand,
  bashSyntax,
  deepNesting,
  extendedGlob,
  unfilledPlaceholder,
  unassignedVariable,
  missingFile,
  endlessCommand,
  openHeredoc,
  spaceAfterBackslash,
  typographicCharacter,
  outputAsCommand,
  weakHint,
];

/** Looks at everything that a plan would execute. */
export function preflight(plan: CheckedPlan): Finding[] {
  return rules.flatMap((rule) =>
    rule.find(plan).map(({ place, args, fix }) => diagnose(rule, place, args, fix)),
  );
}
