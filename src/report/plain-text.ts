// Every alternative begins with ESC and stops at the next one, so that the match is linear.
const escapeSequences =
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)|[ -/]*[0-~])/g;

/** Control characters but tab and line feed, overrides of the text's direction, broken Unicode. */
const unprintable =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;

/**
 * What a program's output says once a terminal's control sequences are taken off: of a line that was written over
 * (`\r`) the last state stays, and anything that is no text becomes U+FFFD. Line feeds and tabs stay.
 */
export function plainText(text: string): string {
  const lines = text.replace(escapeSequences, '').split('\n');
  return lines.map(lastState).join('\n').replace(unprintable, '\ufffd');
}

function lastState(line: string): string {
  if (!line.includes('\r')) return line;
  return line.split('\r').findLast((state) => state.trim() !== '') ?? '';
}
