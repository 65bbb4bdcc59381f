import type { HereDoc } from 'unbash';
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
  visitShell(syntax.script, {
    enter(node, offset) {
      if (node.type !== 'HereDoc' || node.closing !== undefined || node.pos !== offset) return;
      const delimiter = node.delimiter?.value ?? '';
      const meant = meantEnd(node, syntax.text, delimiter);
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

/** The line that was to end it: where the spaces begin that keep it from that. */
function meantEnd(
  { body, operator }: HereDoc,
  text: string,
  delimiter: string,
): { offset: number; spaces: number; why: string } | null {
  for (let at = body.pos; at < text.length; at = text.indexOf('\n', at) + 1) {
    const end = text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at);
    const line = text.slice(at, end);
    if (line.trim() === delimiter && line !== delimiter) {
      const behind = line.length - line.trimEnd().length;
      const before = line.length - line.trimStart().length;
      const isIndented = operator === '<<-' ? /^\t* /.test(line) : before > 0;
      if (behind > 0 && !isIndented)
        return { offset: end - behind, spaces: behind, why: `spaces follow ${delimiter}` };
      return { offset: at, spaces: 0, why: `${delimiter} does not begin its line` };
    }
    if (end === text.length) break;
  }
  return null;
}
