import { type Command, forEachChild, parse, type SyntaxNode, type Word } from 'unbash';
import type { PrivateFolder } from '../folder.ts';
import { quote } from '../quote.ts';
import { exitTrap, failureTrap, failureTrapAround } from './traps.ts';

/** A piece of a block's text that is replaced. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Blocks without one of these words are not parsed. */
const worthALook = /\btrap\b|\bexec\b|\bnoexec\b|\bset\s+-n\b/;

/** Names that `trap` knows the two signals by, in any case. */
const ours: Record<string, 'EXIT' | 'ERR'> = {
  EXIT: 'EXIT',
  SIGEXIT: 'EXIT',
  '0': 'EXIT',
  ERR: 'ERR',
  SIGERR: 'ERR',
};

/**
 * Lets a block's own traps stand beside docproof's, saves the state of a shell that becomes another program, and makes `set -n`
 * what it is at a prompt, nothing. Found by the syntax tree; lines stay where they are. What a block hides in `eval` or in a
 * file is left as it is: then the shell ends where it would, and the article goes on in a new one.
 */
export function accompany(text: string, folder: PrivateFolder): string {
  if (!worthALook.test(text)) return text;
  const edits: Edit[] = [];
  const visit = (node: SyntaxNode) => {
    if (node.type === 'Command') {
      const replaced = replacement(node, text, folder);
      if (replaced !== null) edits.push({ start: node.pos, end: node.end, text: replaced });
    }
    // A substitution in backticks has offsets of its own.
    if (node.type !== 'CommandExpansion' || node.script?.source === undefined) forEachChild(node, visit);
  };
  const script = parse(text);
  if (script.errors?.length) return text;
  visit(script);
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce(
      (edited, { start, end, text: piece }) => edited.slice(0, start) + piece + edited.slice(end),
      text,
    );
}

function replacement(command: Command, text: string, folder: PrivateFolder): string | null {
  if (command.prefix.length > 0 || command.redirects.length > 0) return null;
  const words = [command.name, ...command.args].filter((word): word is Word => word?.type === 'Word');
  const [name, ...args] =
    words[0]?.value === 'builtin' || words[0]?.value === 'command' ? words.slice(1) : words;
  const whole = text.slice(command.pos, command.end);
  if (name?.value === 'exec') {
    const [first] = args;
    return first === undefined || first.value.startsWith('-')
      ? null
      : `{ { \\builtin . ${quote(folder.leave)}; } 2>/dev/null; ${whole}; }`;
  }
  if (name?.value === 'set')
    return /^(-n|-o noexec)$/.test(args.map(({ value }) => value).join(' ')) ? '\\builtin :' : null;
  return name?.value === 'trap' ? trapBeside(args, text, folder) : null;
}

/** The commands that set an article's trap and keep docproof's. */
function trapBeside(words: readonly Word[], text: string, folder: PrivateFolder): string | null {
  const args = words[0]?.value === '--' ? words.slice(1) : words;
  const [first] = args;
  if (first === undefined || /^-./.test(first.value)) return null;
  const resets = args.length === 1 || /^(-|\d+)$/.test(first.value);
  const signals = /^-$/.test(first.value) || !resets ? args.slice(1) : args;
  const action = text.slice(first.pos, first.end);
  const own = signals.filter(({ value }) => ours[value.toUpperCase()] !== undefined);
  if (own.length === 0 || (action.includes('\n') && signals.length > 1)) return null;
  const others = signals
    .filter((signal) => !own.includes(signal))
    .map(({ pos, end }) => text.slice(pos, end));
  const commands = own.map(({ value }) => {
    const isExit = ours[value.toUpperCase()] === 'EXIT';
    if (resets || first.value === '')
      return `\\builtin trap -- ${quote(isExit ? exitTrap(folder) : failureTrap(folder))} ${value}`;
    const [before, after] = isExit ? [exitTrap(folder), ''] : failureTrapAround(folder);
    const suffix = after === '' ? '' : `$'\\n'${ansiQuote(after)}`;
    return `\\builtin trap -- ${ansiQuote(before)}$'\\n'${action}${suffix} ${value}`;
  });
  const rest = others.length > 0 ? [`\\builtin trap -- ${resets ? '-' : action} ${others.join(' ')}`] : [];
  const all = [...commands, ...rest];
  return all.length === 1 ? (all[0] ?? null) : `{ ${all.join('; ')}; }`;
}

/** Quotes a text of several lines on one line, so that those behind it stay where they are. */
function ansiQuote(text: string): string {
  return `$'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}
