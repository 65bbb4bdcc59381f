/** The assignments of a `variables` block. */
export interface VariablesReading {
  /** In order; a later one of the same name wins. */
  values: Record<string, string>;
  problems: VariableProblem[];
}

/** A line that is no assignment. */
export interface VariableProblem {
  line: string;
  problem: string;
  /** Where in the text. */
  offset: number;
}

/** A value, or what is wrong with it, at an offset in its line. */
type Value = { ok: true; value: string } | { ok: false; problem: string; offset: number };

const unexpanded = 'nothing is expanded here, so put it into single quotes';

/** Reads lines `NAME=VALUE` or `export NAME=VALUE`, with the shell's quoting and comments, and nothing of its expansions. */
export function readVariables(text: string): VariablesReading {
  const reading: VariablesReading = { values: {}, problems: [] };
  const values = new Map<string, string>();
  let start = 0;
  for (const line of text.split('\n')) {
    const bare = line.trim();
    if (bare !== '' && !bare.startsWith('#')) {
      const [opening = '', name] = /^\s*(?:export\s+)?([A-Za-z_]\w*)=/.exec(line) ?? [];
      const read: Value =
        name === undefined
          ? { ok: false, problem: 'write it as NAME=VALUE', offset: line.length - line.trimStart().length }
          : readValue(line, opening.length);
      if (read.ok) values.set(name ?? '', read.value);
      else reading.problems.push({ line: bare, problem: read.problem, offset: start + read.offset });
    }
    start += line.length + 1;
  }
  reading.values = Object.fromEntries(values);
  return reading;
}

/** What keeps a comment from setting variables though it is meant to; `null` if it is not, or nothing does. */
export function unreadVariables(comment: string): string | null {
  if (/^\s*(?:`{3,}|~{3,})[ \t]*variables?\b[ \t]*[^\s`~]/i.test(comment))
    return 'it stands on the line of the fence';
  return /^\s*variables?[ \t]*:?[ \t]*\n\s*(?:export[ \t]+)?[A-Za-z_]\w*=/i.test(comment)
    ? 'its lines need a fence around them, ```variables'
    : null;
}

/** One word or several parts of one, quoted or not, from an offset in the line. */
function readValue(line: string, from: number): Value {
  const wrong = (problem: string, offset: number): Value => ({ ok: false, problem, offset });
  let value = '';
  let at = from;
  if (line[at] === '~') return wrong(`~: ${unexpanded}`, at);
  while (at < line.length && !/\s/.test(line[at] ?? '')) {
    const character = line[at] ?? '';
    if (character === "'" || character === '"') {
      const read = readQuoted(line, at);
      if (!read.ok) return read;
      value += read.value;
      at = read.end;
    } else if (character === '\\') {
      if (at + 1 === line.length) return wrong('it goes on behind the end of the line', at);
      value += line[at + 1];
      at += 2;
    } else if (/[$`]/.test(character)) return wrong(`${character}: ${unexpanded}`, at);
    else if (/[;&|<>()]/.test(character)) return wrong(`${character} needs quotes`, at);
    else {
      value += character;
      at += 1;
    }
  }
  const rest = at + (line.slice(at).search(/\S|$/) ?? 0);
  return rest === line.length || line[rest] === '#'
    ? { ok: true, value }
    : wrong('a value with spaces needs quotes, and each variable a line of its own', rest);
}

/** A quoted part, which begins at an offset in the line. */
function readQuoted(
  line: string,
  start: number,
): { ok: true; value: string; end: number } | (Value & { ok: false }) {
  const wrong = (problem: string, offset: number) => ({ ok: false, problem, offset }) as const;
  const quote = line[start];
  let value = '';
  for (let at = start + 1; at < line.length; at += 1) {
    const character = line[at] ?? '';
    if (character === quote) return { ok: true, value, end: at + 1 };
    if (quote === '"' && /[$`]/.test(character)) return wrong(`${character}: ${unexpanded}`, at);
    if (quote === '"' && character === '\\' && /[\\"$`]/.test(line[at + 1] ?? '')) at += 1;
    value += line[at] ?? '';
  }
  return wrong('the quote does not end', start);
}
