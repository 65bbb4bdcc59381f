import { type Placeholder, placeholdersIn } from '../shell/placeholders.ts';
import type { ShellSyntax } from '../shell/syntax.ts';
import { visitShell } from '../shell/visit.ts';
import { labelledAsCommand } from './output-as-command.ts';
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
    ...steps.flatMap((step) =>
      placeholdersIn(step.syntax)
        .filter(({ offset }) => !step.isGiven(offset) && !step.isRefused(offset))
        .map((found) => ({ place: step.placeOf(found.offset), args: wording(step, found) })),
    ),
    ...files.flatMap((file) =>
      placeholdersIn(file.syntax).map((found) => ({
        place: file.placeOf(found.offset),
        args: { where: 'this', placeholder: found.text, remedy: filling(found) },
      })),
    ),
  ],
};

function wording({ block, assignments, syntax }: CheckedStep, found: Placeholder): Record<string, string> {
  const { offset, text } = found;
  if (text === '<none>' && labelledAsCommand(block) !== null)
    return { where: 'this', placeholder: text, remedy: 'nothing for it, but label the block output' };
  const variable = assignments.find(({ start, end, isArray }) => start <= offset && offset < end && !isArray);
  if (variable === undefined) return { where: 'this', placeholder: text, remedy: filling(found) };
  const setting = `--var ${variable.name}=…`;
  return isSubstituted(syntax, offset)
    ? { where: 'this', placeholder: text, remedy: `${filling(found)} or ${setting}` }
    : { where: variable.name, placeholder: text, remedy: setting };
}

function filling({ text }: Placeholder): string {
  return `--fill '${text.replaceAll("'", "'\\''")}=…'`;
}

/** Whether it stands in a command whose output is the value. */
function isSubstituted({ script }: ShellSyntax, offset: number): boolean {
  let isFound = false;
  visitShell(script, {
    enter({ type, pos, end }, at) {
      if (type === 'CommandExpansion' && at === pos && pos <= offset && offset < end) isFound = true;
    },
  });
  return isFound;
}
