import { diagnose } from '../../article/diagnostic.ts';
import { type Placeholder, placeholdersIn } from '../shell/placeholders.ts';
import type { CheckedStep, PreflightRule } from './rule.ts';

/** Placeholders such as `<your-region>` that nobody has filled. */
export const unfilledPlaceholder: PreflightRule = (steps) =>
  steps.flatMap((step) =>
    placeholdersIn(step.syntax)
      .filter(({ offset }) => !step.isGiven(offset))
      .map((placeholder) =>
        diagnose('unfilled-placeholder', step.placeOf(placeholder.offset), wording(step, placeholder)),
      ),
  );

function wording({ assignments }: CheckedStep, { offset, text }: Placeholder): Record<string, string> {
  const variable = assignments.find(({ start, end, isArray }) => start <= offset && offset < end && !isArray);
  return variable === undefined
    ? { where: 'this', placeholder: text, remedy: `--fill '${text}=…'` }
    : { where: variable.name, placeholder: text, remedy: `--var ${variable.name}=…` };
}
