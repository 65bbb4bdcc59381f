import { lastUpTo } from '../../article/last-up-to.ts';
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
    ...steps.flatMap((step) => {
      const wording = wordingWith(step);
      return placeholdersIn(step.syntax)
        .filter(({ offset }) => !step.isGiven(offset) && !step.isRefused(offset))
        .map((found) => ({ place: step.placeOf(found.offset), args: wording(found) }));
    }),
    ...files.flatMap((file) =>
      placeholdersIn(file.syntax).map((found) => ({
        place: file.placeOf(found.offset),
        args: { where: 'this', placeholder: found.text, remedy: filling(found) },
      })),
    ),
  ],
};

/** Words the findings of a step. */
function wordingWith({
  block,
  assignments,
  syntax,
}: CheckedStep): (found: Placeholder) => Record<string, string> {
  // In the order of the text, none within another.
  const variables = assignments.filter(({ isArray }) => !isArray);
  const starts = variables.map(({ start }) => start);
  const isSubstituted = substitutionsIn(syntax);
  return (found) => {
    const { offset, text } = found;
    if (text === '<none>' && labelledAsCommand(block) !== null)
      return { where: 'this', placeholder: text, remedy: 'nothing for it, but label the block output' };
    const before = variables[lastUpTo(starts, offset)];
    if (before === undefined || before.end <= offset)
      return { where: 'this', placeholder: text, remedy: filling(found) };
    const setting = `--var ${before.name}=…`;
    return isSubstituted(offset)
      ? { where: 'this', placeholder: text, remedy: `${filling(found)} or ${setting}` }
      : { where: before.name, placeholder: text, remedy: setting };
  };
}

function filling({ text }: Placeholder): string {
  return `--fill '${text.replaceAll("'", "'\\''")}=…'`;
}

/** Tells of an offset whether it stands in a command whose output is a value. */
function substitutionsIn({ script }: ShellSyntax): (offset: number) => boolean {
  const starts: number[] = [];
  const ends: number[] = [];
  visitShell(script, {
    enter({ type, pos, end }, at) {
      // Those within others stand there too.
      if (type !== 'CommandExpansion' || at !== pos || pos < (ends.at(-1) ?? 0)) return;
      starts.push(pos);
      ends.push(end);
    },
  });
  return (offset) => offset < (ends[lastUpTo(starts, offset)] ?? 0);
}
