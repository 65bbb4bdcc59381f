import { commandsOf } from '../shell/commands.ts';
import { visitShell } from '../shell/visit.ts';
import type { CheckedStep, Rule } from './rule.ts';

/** Other blocks need not be walked through. */
const worthALook = /[?*+@!]\(|extglob/;

/** Extended patterns such as `!(keep)` in commands that bash reads before `extglob` is on. */
export const extendedGlob: Rule = {
  code: 'extended-glob',
  severity: 'error',
  message: 'bash cannot parse {pattern} before shopt -s extglob',
  hint: 'Put shopt -s extglob on a line of its own above.',
  about:
    'Patterns such as `!(keep|this)` are syntax only where the option `extglob` is on when bash reads the line. Within `[[ … ]]` they always are.',
  example: '```bash\nrm -rf !(keep)\n```\n',
  find({ steps }) {
    let isOn = false;
    return steps.flatMap((checked) => {
      if (!worthALook.test(checked.syntax.text)) return [];
      const switches = switchesIn(checked);
      const before = isOn;
      isOn = switches.at(-1)?.on ?? isOn;
      const [first] = patternsIn(checked).filter(({ offset }) => {
        // Bash reads line by line.
        const line = checked.syntax.text.lastIndexOf('\n', offset);
        return !(switches.findLast((one) => one.offset <= line)?.on ?? before);
      });
      if (first === undefined) return [];
      return [{ place: checked.placeOf(first.offset), args: { pattern: `\`${first.text}\`` } }];
    });
  },
};

function switchesIn({ syntax }: CheckedStep): { offset: number; on: boolean }[] {
  return commandsOf(syntax.script).flatMap(({ words, offset }) => {
    const [name, option, ...names] = words.map(({ text }) => text);
    if (name !== 'shopt' || !names.includes('extglob')) return [];
    return option === '-s' || option === '-u' ? [{ offset, on: option === '-s' }] : [];
  });
}

function patternsIn({ syntax }: CheckedStep): { offset: number; text: string }[] {
  const found: { offset: number; text: string }[] = [];
  let inTest = 0;
  visitShell(syntax.script, {
    enter(node, offset) {
      if (node.type === 'TestCommand') inTest += 1;
      if (node.type === 'ExtendedGlob' && inTest === 0 && node.pos === offset)
        found.push({ offset, text: syntax.text.slice(node.pos, node.end) });
    },
    leave(node) {
      if (node.type === 'TestCommand') inTest -= 1;
    },
  });
  return found;
}
