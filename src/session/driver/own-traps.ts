import { type Command, forEachChild, parse, type SyntaxNode, type Word } from 'unbash';
import type { PrivateFolder } from '../folder.ts';
import { quote, quoteOnOneLine } from '../quote.ts';
import { exitTrap, failureTrap, failureTrapAround } from './traps.ts';

/** A piece of a block's text that is replaced. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Blocks without one of these words are not parsed. */
const worthALook = /\btrap\b|\bexec\b|\bnoexec\b|\bonecmd\b|\bset\s+-[nt]\b/;

/** An event that is no signal. */
type TrapEvent = 'EXIT' | 'ERR' | 'DEBUG' | 'RETURN';

/** What `trap` calls them, in any case. */
const events: Record<string, TrapEvent> = {
  EXIT: 'EXIT',
  SIGEXIT: 'EXIT',
  '0': 'EXIT',
  ERR: 'ERR',
  DEBUG: 'DEBUG',
  RETURN: 'RETURN',
};

/**
 * Lets a block's own traps stand beside docproof's, saves the state of a shell that becomes another program, and makes `set -n`
 * what it is at a prompt, nothing. Found by the syntax tree; lines stay where they are. What a block hides in `eval` or in a
 * file is left as it is: then the shell ends where it would, and the article goes on in a new one.
 */
export function accompany(text: string, folder: PrivateFolder): string {
  if (!worthALook.test(text)) return text;
  const edits: Edit[] = [];
  const visit = (node: SyntaxNode, inSubshell: boolean) => {
    if (node.type === 'Command') {
      const replaced = replacement(node, text, folder, inSubshell);
      if (replaced !== null) {
        // What stands inside goes with it as it is.
        edits.push({ start: node.pos, end: node.end, text: replaced });
        return;
      }
    }
    // A substitution in backticks has offsets of its own.
    if (node.type === 'CommandExpansion' && node.script?.source !== undefined) return;
    const inside = inSubshell || node.type === 'Subshell' || node.type === 'CommandExpansion';
    forEachChild(node, (child) => visit(child, inside));
  };
  const script = parse(text);
  if (script.errors?.length) return text;
  visit(script, false);
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce(
      (edited, { start, end, text: piece }) => edited.slice(0, start) + piece + edited.slice(end),
      text,
    );
}

function replacement(
  command: Command,
  text: string,
  folder: PrivateFolder,
  inSubshell: boolean,
): string | null {
  const words = [command.name, ...command.args].filter((word): word is Word => word?.type === 'Word');
  const [name, ...args] =
    words[0]?.value === 'builtin' || words[0]?.value === 'command' ? words.slice(1) : words;
  const whole = text.slice(command.pos, command.end);
  if (name?.value === 'exec')
    return becomesCommand(args) ? `{ { \\builtin . ${quote(folder.leave)}; } 2>/dev/null; ${whole}; }` : null;
  if (command.prefix.length > 0) return null;
  if (name?.value === 'set')
    return /^(-n|-t|-o noexec|-o onecmd)$/.test(args.map(({ value }) => value).join(' '))
      ? '\\builtin :'
      : null;
  if (name?.value !== 'trap') return null;
  const beside = trapBeside(args, text, folder, inSubshell);
  const last = args.at(-1);
  return beside === null || last === undefined ? null : beside + text.slice(last.end, command.end);
}

/** Whether an `exec` has a command, behind its options, and not redirections alone. */
function becomesCommand([first, ...rest]: readonly Word[]): boolean {
  if (first === undefined) return false;
  if (!first.value.startsWith('-')) return true;
  return becomesCommand(/^-[cl]*a$/.test(first.value) ? rest.slice(1) : rest);
}

/** The commands that set an article's trap and keep docproof's. */
function trapBeside(
  words: readonly Word[],
  text: string,
  folder: PrivateFolder,
  inSubshell: boolean,
): string | null {
  const args = words[0]?.value === '--' ? words.slice(1) : words;
  const [first] = args;
  if (first === undefined || /^-./.test(first.value)) return null;
  const resets = args.length === 1 || /^(-|\d+)$/.test(first.value);
  const signals = first.value === '-' || !resets ? args.slice(1) : args;
  const action = text.slice(first.pos, first.end);
  const isEmpty = resets || first.value === '';
  const concern = isEmpty ? ['EXIT', 'ERR'] : ['EXIT', 'ERR', 'DEBUG', 'RETURN'];
  const isConcerned = (signal: Word) =>
    isComputed(signal) || concern.includes(events[signal.value.toUpperCase()] ?? '');
  if (!signals.some(isConcerned)) return null;
  // What stands there more than once must not move the lines behind it.
  const isCopied = signals.length > 1 || signals.some(isComputed);
  const copy = action.includes('\n') && isCopied ? onOneLine(first) : action;
  if (copy === null) return severalLines(action, signals, text, folder);
  const given: TrapAction = { text: copy, isEmpty, resets };
  const commands = signals.map((signal) => {
    const name = text.slice(signal.pos, signal.end);
    if (!isComputed(signal))
      return oneTrap(events[signal.value.toUpperCase()], name, given, folder, inSubshell);
    const known = ['EXIT', 'ERR', 'DEBUG', 'RETURN'] as const;
    const choices = known.map((event) => {
      const words = Object.keys(events).filter((word) => events[word] === event);
      return `${words.join('|')}) ${oneTrap(event, event, given, folder, inSubshell)};;`;
    });
    return `case ${name} in ${choices.join(' ')} *) ${oneTrap(undefined, name, given, folder, inSubshell)};; esac`;
  });
  const lines = copy === action ? '' : '\n'.repeat(action.split('\n').length - 1);
  if (commands.length === 1 && lines === '' && !signals.some(isComputed)) return commands[0] ?? null;
  return `{ ${lines}${commands.join('; ')}; }`;
}

/** What an article wants to be done. */
interface TrapAction {
  /** As a word of bash. */
  text: string;
  /** Nothing is to be done. */
  isEmpty: boolean;
  /** The trap is taken off. */
  resets: boolean;
}

function oneTrap(
  event: TrapEvent | undefined,
  name: string,
  { text, isEmpty, resets }: TrapAction,
  folder: PrivateFolder,
  inSubshell: boolean,
): string {
  if (event === 'EXIT' && isEmpty) return setTrap(quote(exitTrap(folder)), name);
  if (event === 'ERR' && isEmpty) return setTrap(quote(failureTrap(folder)), name);
  if (event === undefined || isEmpty) return setTrap(resets ? '-' : text, name);
  const [before, after] = around(event, folder, inSubshell);
  return setTrap(`${quoteOnOneLine(before)}${text}${after && quoteOnOneLine(after)}`, name);
}

/** Whether the name of a signal is known only when the command runs. */
function isComputed({ parts }: Word): boolean {
  const isExpanded = (part: { type: string; parts?: readonly { type: string }[] | undefined }): boolean =>
    part.type.endsWith('Expansion') || (part.parts?.some(isExpanded) ?? false);
  return parts?.some(isExpanded) ?? false;
}

/** An action of several lines as one; `null` where it is not known before it runs. */
function onOneLine({ parts, value }: Word): string | null {
  return parts?.every(({ type }) => type === 'SingleQuoted' || type === 'Literal')
    ? quoteOnOneLine(value)
    : null;
}

/** An action of several lines cannot stand there twice, or the lines behind it would move: EXIT shares it with the others. */
function severalLines(
  action: string,
  signals: readonly Word[],
  text: string,
  folder: PrivateFolder,
): string | null {
  const found = signals.map(({ value }) => events[value.toUpperCase()]);
  if (!found.includes('EXIT') || found.some((event) => event !== undefined && event !== 'EXIT')) return null;
  const names = signals.map(({ pos, end }) => text.slice(pos, end)).join(' ');
  return setTrap(`${quoteOnOneLine(around('EXIT', folder, false)[0])}${action}`, names);
}

function setTrap(action: string, signal: string): string {
  return `\\builtin trap -- ${action} ${signal}`;
}

/** What stands before an article's own action, and behind it. */
function around(event: TrapEvent, folder: PrivateFolder, inSubshell: boolean): [string, string] {
  switch (event) {
    case 'EXIT':
      return [`${exitTrap(folder)}; `, ''];
    case 'ERR':
      return failureTrapAround(folder, inSubshell);
    case 'DEBUG':
      // Not for docproof's lines, and files.
      return [
        `case \${BASH_SOURCE-} in ''|bash|${quote(folder.path)}/?|${quote(folder.restore)}) ;; *) `,
        '\n;; esac',
      ];
    case 'RETURN':
      // Not where the block ends, which is no return of the article's.
      return ['case ${#BASH_SOURCE[@]} in 0|1|2) ;; *) ', '\n;; esac'];
  }
}
