/** The variables of an env file, or what is wrong with it, by 1-based line. */
export type EnvFile =
  | { ok: true; variables: Record<string, string> }
  | { ok: false; problems: { line: number; sentence: string }[] };

type Line = { name: string; value: string } | { problem: string } | null;

/**
 * Reads lines `NAME=VALUE`, which may begin with `export`. What stands in single quotes is taken as it is; in double quotes `\n`,
 * `\"`, `\\` and `\$` are what they are in a program. Without quotes a value ends before ` #`. Nothing is expanded. Of two values
 * for a name the last counts.
 */
export function readEnvFile(text: string): EnvFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const read = lines.map((line, index) => ({ line: index + 1, read: readLine(line.trim()) }));
  const problems = read.flatMap(({ line, read }) =>
    read !== null && 'problem' in read ? [{ line, sentence: read.problem }] : [],
  );
  if (problems.length > 0) return { ok: false, problems };
  const entries = read.flatMap(({ read }) =>
    read !== null && 'name' in read ? [[read.name, read.value] as const] : [],
  );
  return { ok: true, variables: Object.fromEntries(entries) };
}

function readLine(line: string): Line {
  if (line === '' || line.startsWith('#')) return null;
  // What a line holds may be a secret, so it is not repeated.
  const [, name, written = ''] = /^(?:export\s+)?([^\s=]+)=(.*)$/.exec(line) ?? [];
  if (name === undefined) return { problem: 'write NAME=VALUE, without spaces around the name' };
  if (!/^[A-Za-z_]\w*$/.test(name)) {
    return { problem: 'a name has letters, digits and underscores, and no digit first' };
  }
  if (written.includes('\0')) return { problem: 'a value cannot hold a NUL' };
  const value = written.trimStart();
  if (value.startsWith("'")) return quoted(name, /^'([^']*)'(.*)$/.exec(value), (inside) => inside);
  if (value.startsWith('"')) return quoted(name, /^"((?:[^"\\]|\\.)*)"(.*)$/.exec(value), unescaped);
  return { name, value: written.replace(/\s+#.*$/, '').trim() };
}

function quoted(name: string, match: RegExpExecArray | null, meaning: (inside: string) => string): Line {
  if (match === null) return { problem: 'the quote is not closed' };
  const [, inside = '', rest = ''] = match;
  if (!/^(?:\s*|\s+#.*)$/.test(rest)) return { problem: 'something follows the closing quote' };
  return { name, value: meaning(inside) };
}

function unescaped(inside: string): string {
  return inside.replace(/\\([n"\\$])/g, (_, character: string) => (character === 'n' ? '\n' : character));
}
