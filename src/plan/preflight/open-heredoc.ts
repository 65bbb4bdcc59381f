import type { HereDoc } from 'unbash';
import { lastUpTo } from '../../article/last-up-to.ts';
import { visitShell } from '../shell/visit.ts';
import { replacement } from './replacement.ts';
import type { CheckedPlan, CheckedStep, Rule, RuleFinding } from './rule.ts';

/** Heredocs that go on to the end of their block, since the line that should end them does not. */
export const openHeredoc: Rule = {
  code: 'open-heredoc',
  severity: 'warning',
  message: 'the heredoc {delimiter} goes on to the end of the block{why}',
  hint: 'It ends at a line that is {delimiter} and nothing else.',
  about:
    'Bash takes everything that follows for the text of the heredoc, and warns at most: the commands below it never run.',
  example: '```bash\ncat <<EOF >app.yaml\nname: app\nEOF  \necho written\n```\n',
  find: (plan) => plan.steps.flatMap((checked) => openIn(checked, plan)),
};

function openIn(checked: CheckedStep, { documents }: CheckedPlan): RuleFinding[] {
  const { syntax, placeOf } = checked;
  if (!syntax.text.includes('<<')) return [];
  const found: RuleFinding[] = [];
  const meantEnd = endFinder(syntax.text);
  visitShell(syntax.script, {
    enter(node, offset) {
      if (node.type !== 'HereDoc' || node.closing !== undefined || node.pos !== offset) return;
      const delimiter = node.delimiter?.value ?? '';
      const meant = meantEnd(node, delimiter);
      if (meant === null) found.push({ place: placeOf(offset), args: { delimiter, why: '' } });
      else {
        const place = placeOf(meant.offset);
        const why = `: ${meant.why} at line ${place.line}`;
        const fix = meant.spaces === 0 ? null : replacement(documents, place, meant.spaces, '');
        found.push({ place, args: { delimiter, why }, fix });
      }
    },
  });
  return found;
}

/** Finds the line that was to end a heredoc: where the spaces begin that keep it from that. */
function endFinder(
  text: string,
): (heredoc: HereDoc, delimiter: string) => { offset: number; spaces: number; why: string } | null {
  const linesOf = blankedLines(text);
  return ({ body, operator }, delimiter) => {
    const offsets = linesOf.get(delimiter) ?? [];
    const at = offsets[lastUpTo(offsets, body.pos - 1) + 1];
    if (at === undefined) return null;
    const [line = ''] = text.slice(at).split('\n', 1);
    const behind = line.length - line.trimEnd().length;
    const before = line.length - line.trimStart().length;
    const isIndented = operator === '<<-' ? /^\t* /.test(line) : before > 0;
    if (behind > 0 && !isIndented)
      return { offset: at + line.length - behind, spaces: behind, why: `spaces follow ${delimiter}` };
    return { offset: at, spaces: 0, why: `${delimiter} does not begin its line` };
  };
}

/** Where the lines with blanks around a text begin, by that text: there may be thousands of heredocs. */
function blankedLines(text: string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  let at = 0;
  for (const line of text.split('\n')) {
    const word = line.trim();
    const others = found.get(word);
    if (word !== line && others !== undefined) others.push(at);
    else if (word !== line) found.set(word, [at]);
    at += line.length + 1;
  }
  return found;
}
