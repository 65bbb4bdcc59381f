import { plainText } from './plain-text.ts';

/** A text without control sequences, and with single spaces for line ends and runs of blanks. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}
