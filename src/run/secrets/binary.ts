/**
 * A text as its bytes in UTF-8, one a character: what is searched for secrets. Escapes stand for bytes, and outputs need not be
 * UTF-8.
 */
export function binaryOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

export function textOf(binary: string): string {
  return Buffer.from(binary, 'latin1').toString('utf8');
}
