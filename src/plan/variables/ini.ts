import { diagnose, type Finding } from '../../article/diagnostic.ts';
import type { IncludedFile } from '../../article/included-file.ts';
import { splitLines } from '../../article/line-ends.ts';

/** The file beside an article that has values for its variables, as it was found. */
export interface IniFile {
  /** As a path like the article's. */
  path: string;
  /** Its text, or why there is none. */
  found: IncludedFile;
}

/** So many lines that set nothing are told of; what is put right makes room for the next. */
const mostProblems = 100;

/** Variables of an `.ini` file, and what in it is none. */
export interface IniVariables {
  variables: Record<string, string>;
  problems: Finding[];
}

/**
 * Reads lines `NAME = VALUE`. A value may stand in quotes; without them it ends before ` ;` or ` #`. Sections and lines that
 * begin with `;` or `#` are passed over, and of two values for a name the last counts. Never throws.
 */
export function readIni({ path, found }: IniFile): IniVariables {
  if (!found.ok) {
    const problem =
      found.code === 'outside-root'
        ? diagnose(found.code, { file: path, line: 1, column: 1 }, { path, root: found.root })
        : problemAt(path, 1, `the file is left out, ${found.problem}`);
    return { variables: {}, problems: [problem] };
  }
  const entries: [string, string][] = [];
  const problems: Finding[] = [];
  for (const [index, line] of splitLines(found.text.replace(/^\uFEFF/, '')).entries()) {
    const read = readLine(line.trim());
    if (typeof read === 'string') {
      if (problems.length < mostProblems) problems.push(problemAt(path, index + 1, read));
    } else if (read !== null) entries.push(read);
  }
  return { variables: Object.fromEntries(entries), problems };
}

/** A variable, what is wrong with the line, or `null` for a line that sets none. */
function readLine(line: string): [name: string, value: string] | string | null {
  if (line === '' || /^[;#]/.test(line) || /^\[[^\]]*\]\s*(?:[;#].*)?$/.test(line)) return null;
  const [, name, value = ''] = /^([^=]*?)\s*=\s*(.*)$/.exec(line) ?? [];
  if (name === undefined) return 'write NAME=VALUE';
  if (!/^[A-Za-z_]\w*$/.test(name)) return 'a name has letters, digits and underscores, and no digit first';
  if (value.includes('\0')) return 'a value cannot hold a NUL';
  if (!/^["']/.test(value)) return [name, value.replace(/\s+[;#].*$/, '')];
  const end = value.indexOf(value.charAt(0), 1);
  if (end === -1) return 'the quote is not closed';
  const rest = value.slice(end + 1);
  return /^(?:\s*|\s+[;#].*)$/.test(rest)
    ? [name, value.slice(1, end)]
    : 'something follows the closing quote';
}

function problemAt(file: string, line: number, problem: string): Finding {
  return diagnose('invalid-ini', { file, line, column: 1 }, { problem });
}
