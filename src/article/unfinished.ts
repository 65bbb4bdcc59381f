import { parse } from 'unbash';

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
  const open = (parse(command).errors ?? []).find(({ message }) =>
    /^(?:unterminated|expected) /.test(message),
  );
  if (open !== undefined) return waitingFor(open.message);
  // Where even a stray parenthesis is no error, it stands in a heredoc.
  const isHeredoc = (parse(`${command}\n)`).errors ?? []).length === 0;
  return isHeredoc ? heredoc(command) : null;
}

function waitingFor(message: string): Unfinished {
  const quotes: Readonly<Record<string, string>> = {
    'unterminated single quote': "'",
    'unterminated double quote': '"',
    'unterminated backtick': '`',
  };
  const quote = quotes[message] ?? '';
  return { isHeredoc: false, mayEnd: (line) => line.includes(quote) };
}

function heredoc(command: string): Unfinished {
  const ends = [...command.matchAll(/<<-?[ \t]*(?:'([^'\n]+)'|"([^"\n]+)"|\\?([^\s'"\\;&|<>()]+))/g)];
  const words = new Set(ends.map(([, single, double, bare]) => single ?? double ?? bare ?? ''));
  return { isHeredoc: true, mayEnd: (line) => words.has(line.replace(/^\t+/, '')) };
}
