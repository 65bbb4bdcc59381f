// Lines and the columns that stand under each other in them.

/** @typedef {import('./known.js').Range} Range */

/** @param {string} text */
export const linesOf = (text) => text.split('\n');

/**
 * @param {string} text
 * @param {Range} range
 * @param {(lines: string[]) => string[]} change
 */
export function changeLines(text, [first, last], change) {
  const lines = linesOf(text);
  return [...lines.slice(0, first - 1), ...change(lines.slice(first - 1, last)), ...lines.slice(last)].join(
    '\n',
  );
}

/**
 * The columns of a table further apart: the last space between two of them is made wider, in every line the same.
 * @param {string[]} lines
 * @param {() => number} by how many characters a space becomes wider
 */
export function widen(lines, by) {
  const ends = gutters(lines).map((at) => ({ at, count: by() }));
  return lines.map((line) => {
    let wide = '';
    let from = 0;
    for (const { at, count } of ends.filter((end) => end.at < line.length)) {
      wide += line.slice(from, at + 1) + (line[at] ?? '').repeat(count);
      from = at + 1;
    }
    return wide + line.slice(from);
  });
}

/**
 * Where the spaces end that part two columns.
 * @param {string[]} lines
 */
function gutters(lines) {
  const [head = '', ...values] = lines.filter((line) => !isDrawn(line));
  const width = Math.max(...lines.map((line) => line.length));
  const blank = Array.from({ length: width }, (_, at) =>
    lines.every((line) => (isDrawn(line) ? /^[ ─═-]?$/ : /^ ?$/).test(line[at] ?? '')),
  );
  return blank.flatMap((yes, at) => {
    const next = at + 1;
    if (!yes || blank[next] !== false) return [];
    const first = blank.lastIndexOf(false, at) + 1;
    if (first === 0) return [];
    if (/[|│]/.test(head)) return /[|│]/.test(`${head[first - 1]}${head[next]}`) ? [at] : [];
    // A column to the left begins below its heading, one to the right ends below it.
    const [word = ''] = /^ *\S+/.exec(head.slice(next)) ?? [];
    const startsHere = isWord(head[next]) && values.some((line) => isWord(line[next]));
    const endsThere = [head, ...values].every(
      (line) => isWord(line[next + word.length - 1]) && !isWord(line[next + word.length]),
    );
    return startsHere || (isWord(head[first - 1]) && endsThere) ? [at] : [];
  });
}

/** @param {string | undefined} character */
const isWord = (character) => character !== undefined && character !== ' ';

/** @param {string} line whether it only separates rows */
const isDrawn = (line) => /^[^\p{L}\p{N}]*[-─═]{2}[^\p{L}\p{N}]*$/u.test(line);
