/** Whether an offset in a sed script stands where `s/pattern/replacement/` has its replacement, which is no pattern. */
export function isInReplacement(script: string, offset: number): boolean {
  const substitution = /(?:^|[\s;{}/\d$,!"'])s([^\w\s\\])/g;
  for (let match = substitution.exec(script); match !== null; match = substitution.exec(script)) {
    const delimiter = match[1] ?? '/';
    const start = endOfPart(script, substitution.lastIndex, delimiter);
    const end = endOfPart(script, start + 1, delimiter);
    if (offset < end) return offset > start;
    substitution.lastIndex = end + 1;
  }
  return false;
}

/** Offset of the delimiter that ends a part, or of the script's end. */
function endOfPart(script: string, from: number, delimiter: string): number {
  for (let at = from; at < script.length; at += 1) {
    if (script[at] === '\\') at += 1;
    else if (script[at] === delimiter) return at;
  }
  return script.length;
}
