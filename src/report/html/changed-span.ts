/** A line cut into what two lines share at both ends and what differs between. */
export interface ChangedLine {
  before: string;
  changed: string;
  after: string;
}

/**
 * Finds what differs between two lines, in whole words. `null` where they have so little in common that marking the
 * difference would mark nearly everything.
 */
export function changedSpans(expected: string, actual: string): [ChangedLine, ChangedLine] | null {
  const left = expected.split(/(\s+)/);
  const right = actual.split(/(\s+)/);
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start++;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  const shared = [...left.slice(0, start), ...left.slice(left.length - end)].join('').length;
  if (shared * 4 < Math.max(expected.length, actual.length)) return null;
  return [cut(left, start, end), cut(right, start, end)];
}

function cut(words: string[], start: number, end: number): ChangedLine {
  return {
    before: words.slice(0, start).join(''),
    changed: words.slice(start, words.length - end).join(''),
    after: words.slice(words.length - end).join(''),
  };
}
