import { lastUpTo } from '../../article/last-up-to.ts';
import { type Placeholder, placeholdersIn } from '../shell/placeholders.ts';
import type { CheckedStep, Rule } from './rule.ts';

/** Placeholders such as `<your-region>` that nobody has filled. */
export const unfilledPlaceholder: Rule = {
  code: 'unfilled-placeholder',
  severity: 'error',
  message: '{where} is still the placeholder {placeholder}: pass {remedy}',
  about:
    'Bash takes a bare `<name>` for two redirections: it would read one file and make another, named like the next word. A quoted one would reach the command as it is, one in a block with `file=` the file.',
  example: '```bash\naz aks show --name <cluster> --query id\n```\n',
  find: ({ steps, files }) => [
    ...steps.flatMap((step) => {
      const wording = wordingWith(step.assignments);
      return placeholdersIn(step.syntax)
        .filter(({ offset }) => !step.isGiven(offset) && !step.isRefused(offset))
        .map((found) => ({ place: step.placeOf(found.offset), args: wording(found) }));
    }),
    ...files.flatMap((file) =>
      placeholdersIn(file.syntax).map((found) => ({
        place: file.placeOf(found.offset),
        args: wordingWith([])(found),
      })),
    ),
  ],
};

function wordingWith(
  assignments: CheckedStep['assignments'],
): (found: Placeholder) => Record<string, string> {
  // In the order of the text, none within another.
  const variables = assignments.filter(({ isArray }) => !isArray);
  const starts = variables.map(({ start }) => start);
  return ({ offset, text }) => {
    const before = variables[lastUpTo(starts, offset)];
    return before === undefined || before.end <= offset
      ? { where: 'this', placeholder: text, remedy: `--fill '${text.replaceAll("'", "'\\''")}=…'` }
      : { where: before.name, placeholder: text, remedy: `--var ${before.name}=…` };
  };
}
