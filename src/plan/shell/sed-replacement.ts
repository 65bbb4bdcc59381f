import { lastUpTo } from '../../article/last-up-to.ts';

/** Tells of any offset in a sed script whether `s/pattern/replacement/` has its replacement there, which is no pattern. */
export function replacementFinder(script: string): (offset: number) => boolean {
  const substitution = /(?:^|[\s;{}/\d$,!"'])s([^\w\s\\])/g;
  // Of the delimiters before each replacement, and behind it.
  const starts: number[] = [];
  const ends: number[] = [];
  for (let match = substitution.exec(script); match !== null; match = substitution.exec(script)) {
    const delimiter = match[1] ?? '/';
    const start = endOfPart(script, substitution.lastIndex, delimiter);
    const end = endOfPart(script, start + 1, delimiter);
    starts.push(start);
    ends.push(end);
    substitution.lastIndex = end + 1;
  }
  return (offset) => offset > (starts[lastUpTo(ends, offset) + 1] ?? script.length);
}

/** Offset of the delimiter that ends a part, or of the script's end. */
function endOfPart(script: string, from: number, delimiter: string): number {
  for (let at = from; at < script.length; at += 1) {
    if (script[at] === '\\') at += 1;
    else if (script[at] === delimiter) return at;
  }
  return script.length;
}
