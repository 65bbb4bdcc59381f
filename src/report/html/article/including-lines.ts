import { dirname, join } from 'node:path/posix';

/**
 * The 1-based lines in which an article includes files, for steps that stand in a row, each by its file; 0 for those of which nobody knows. What an
 * included file includes in turn stands with what was included last, so that steps keep their order.
 *
 * @param from - 1-based line behind which the lines are looked for
 * @param to - they are before it
 */
export function includingLines(
  files: readonly string[],
  path: string,
  lines: readonly string[],
  from: number,
  to: number,
): number[] {
  const included = lines.slice(from, to - 1).map((line) => includedIn(line, path));
  let place = -1;
  const found = files.map((file, at) => {
    if (file !== files[at - 1]) place = Math.max(place, included.indexOf(file, Math.max(0, place)));
    return place < 0 ? 0 : from + place + 1;
  });
  const first = found.find((line) => line > 0) ?? 0;
  return found.map((line) => (line === 0 ? first : line));
}

function includedIn(line: string, path: string): string | null {
  const target = /\[!INCLUDE[ \t]*\[[^[\]]*\]\(([^()]*)\)\]/i.exec(line)?.[1];
  return target === undefined ? null : join(dirname(path), target.trim());
}
