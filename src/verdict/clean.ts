// Every alternative begins with ESC and its parts share no character, so that the match is linear.
const escapeSequences =
  /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_][^\x1b]*\x1b\\|[ -/]*[0-~])/g;

/** What erases a line from the cursor on, or as a whole; and what stands for it until the line has been put together. */
const erasing = /\x1b\[[02]?K/g;
const erased = '\uFFFF';

/**
 * Takes off what never counts: ANSI sequences, carriage returns, trailing space, blank lines at both ends.
 * A line that was overwritten behind carriage returns (a progress bar) is what a terminal shows at last.
 */
export function clean(text: string): string {
  const plain = text.includes('\x1b') ? text.replace(erasing, erased).replace(escapeSequences, '') : text;
  const lines = plain.split('\n').map((line) => shown(line).trimEnd());
  const first = lines.findIndex((line) => line !== '');
  if (first === -1) return '';
  return lines.slice(first, lines.findLastIndex((line) => line !== '') + 1).join('\n');
}

/** What stands on a line: what was written last, and behind it what is left of what was written before. */
function shown(line: string): string {
  if (!line.includes('\r')) return line.replaceAll(erased, '');
  let text = '';
  for (const written of line.split('\r').toReversed()) {
    text += written.replaceAll(erased, '').slice(text.length);
    if (written.includes(erased)) break;
  }
  return text;
}
