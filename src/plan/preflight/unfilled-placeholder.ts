import { type Placeholder, placeholdersIn } from '../shell/placeholders.ts';
import type { CheckedStep, Rule } from './rule.ts';

/** Placeholders such as `<your-region>` that nobody has filled. */
export const unfilledPlaceholder: Rule = {
  code: 'unfilled-placeholder',
  severity: 'error',
  message: '{where} is still the placeholder {placeholder}: pass {remedy}',
  about:
    'Bash takes a bare `<name>` for two redirections: it would read one file and make another, named like the next word. A quoted one would reach the command as it is.',
  example: '```bash\naz aks show --name <cluster> --query id\n```\n',
  find: ({ steps }) =>
    steps.flatMap((step) =>
      placeholdersIn(step.syntax)
        .filter(({ offset }) => !step.isGiven(offset) && !step.isRefused(offset))
        .map((found) => ({ place: step.placeOf(found.offset), args: wording(step, found) })),
    ),
};

function wording({ assignments }: CheckedStep, { offset, text }: Placeholder): Record<string, string> {
  const variable = assignments.find(({ start, end, isArray }) => start <= offset && offset < end && !isArray);
  return variable === undefined
    ? { where: 'this', placeholder: text, remedy: `--fill '${text.replaceAll("'", "'\\''")}=…'` }
    : { where: variable.name, placeholder: text, remedy: `--var ${variable.name}=…` };
}
