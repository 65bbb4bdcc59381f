// Every alternative begins with ESC and its parts share no character, so that the match is linear.
const escapeSequences =
  /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_][^\x1b]*\x1b\\|[ -/]*[0-~])/g;

/**
 * Takes off what never counts: ANSI sequences, carriage returns, trailing space, blank lines at both ends.
 * Of a line that was overwritten by carriage returns (a progress bar) the last state stays.
 */
export function clean(text: string): string {
  const plain = text.includes('\x1b') ? text.replace(escapeSequences, '') : text;
  const lines = plain.split('\n').map((line) => lastState(line).trimEnd());
  const first = lines.findIndex((line) => line !== '');
  if (first === -1) return '';
  return lines.slice(first, lines.findLastIndex((line) => line !== '') + 1).join('\n');
}

function lastState(line: string): string {
  if (!line.includes('\r')) return line;
  return line.split('\r').findLast((state) => state.trim() !== '') ?? '';
}
