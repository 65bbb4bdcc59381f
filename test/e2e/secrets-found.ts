/**
 * Finds values in a text that anyone could read there who undoes what programs do to texts: it decodes whatever can be decoded, and knows
 * nothing of how docproof looks for secrets.
 *
 * @param heads - how the values begin: with what `headPattern` finds
 */
export function foundIn(text: string, heads: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const reading of readingsOf(text)) {
    for (const [, head = ''] of reading.matchAll(/(?=([a-z]{4}[A-Z0-9]{6}))/g)) {
      if (heads.has(head)) found.add(head);
    }
  }
  return found;
}

function* readingsOf(text: string): Generator<string> {
  yield text;
  yield text.replaceAll(/%([\da-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  // Wrapped, in reports that escape the line ends.
  const digits = text.replaceAll(/[\r\n]|(?:\\+[rn]|&#1[03];|&#x[da];)+/gi, '').match(/[\w+/-]{12,}/g) ?? [];
  for (const place of [0, 1, 2, 3]) {
    yield digits.map((run) => Buffer.from(run.slice(place), 'base64').toString('latin1')).join('\n');
  }
}
