import { parseShell } from './parse-shell.ts';

/** What a command that is not whole waits for. */
export interface Unfinished {
  /** Whether it is the body of a heredoc, in which anything may stand. */
  isHeredoc: boolean;
  /** Whether a further line may be what is waited for; if not, the command need not be looked at again. */
  mayEnd(line: string): boolean;
}

/** What an interactive shell would still wait for after these lines; `null` if the command is whole, right or wrong. */
export function unfinished(command: string): Unfinished | null {
  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(command)) return { isHeredoc: false, mayEnd: () => true };
  const open = (parseShell(command).errors ?? []).find(({ message }) =>
    /^(?:unterminated|expected) /.test(message),
  );
  if (open !== undefined) return waitingFor(open.message);
  // Where even a stray parenthesis is no error, it stands in a heredoc.
  const isHeredoc = (parseShell(`${command}\n)`).errors ?? []).length === 0;
  return isHeredoc ? heredoc(command) : null;
}

/** What ends what is open, by the parser's word for that. */
const ends: Readonly<Record<string, string>> = {
  'single quote': "'",
  'double quote': '"',
  backtick: '`',
  'command substitution': ')',
  'arithmetic expansion': ')',
  'extended glob': ')',
  'parameter expansion': '}',
};

function waitingFor(message: string): Unfinished {
  const [, open = '', word] = /^(?:unterminated (.+)|expected '([^']+)'.*)$/.exec(message) ?? [];
  const end = word ?? ends[open] ?? '';
  return { isHeredoc: false, mayEnd: (line) => line.includes(end) };
}

function heredoc(command: string): Unfinished {
  const openings = [...command.matchAll(/<<-?[ \t]*(?:'([^'\n]+)'|"([^"\n]+)"|\\?([^\s'"\\;&|<>()]+))/g)];
  const words = new Set(openings.map(([, single, double, bare]) => single ?? double ?? bare ?? ''));
  return { isHeredoc: true, mayEnd: (line) => words.has(line.replace(/^\t+/, '')) };
}
