// Every alternative begins with ESC and its parts share no character, so that the match is linear.
const escapeSequences =
  /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_][^\x1b]*\x1b\\|[ -/]*[0-~])/g;

/** What erases a line from the cursor on, or as a whole; and what stands for it until the line has been put together. */
const erasing = /\x1b\[[02]?K/g;
const erased = '\uFFFF';

/** What is not a line as it is shown: something that was overwritten or wiped, or has space at its end. */
const untidy = /[\r\uFFFF]|[^\S\n](?:\n|$)/;

/**
 * Takes off what never counts: ANSI sequences, carriage returns, trailing space, blank lines at both ends.
 * A line that was overwritten behind carriage returns (a progress bar) is what a terminal shows at last.
 */
export function clean(text: string): string {
  const plain = text.includes('\x1b') ? text.replace(erasing, erased).replace(escapeSequences, '') : text;
  // Of millions of lines hardly one has any of that.
  if (!untidy.test(plain)) return withoutBlankEnds(plain);
  return withoutBlankEnds(
    plain
      .split('\n')
      .map((line) => shown(line).trimEnd())
      .join('\n'),
  );
}

function withoutBlankEnds(text: string): string {
  let [from, to] = [0, text.length];
  while (text[from] === '\n') from += 1;
  while (to > from && text[to - 1] === '\n') to -= 1;
  return text.slice(from, to);
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
