const leastWindow = 64 * 1024;

/** A part of a text that stands for all of it. */
export interface TextWindow {
  text: string;
  /** How many times longer the whole is; 1 if nothing was left out. */
  ratio: number;
}

/**
 * Cuts an output to its head and tail, half each, at line ends where there are some. What is looked at is at most four times
 * the expectation, and never less than 64 Ki characters.
 */
export function windowOf(text: string, expectedLength: number): TextWindow {
  const size = Math.max(leastWindow, 4 * expectedLength);
  if (text.length <= size) return { text, ratio: 1 };
  const half = size / 2;
  const headEnd = text.lastIndexOf('\n', half);
  const tailStart = text.indexOf('\n', text.length - half);
  const head = text.slice(0, headEnd > 0 ? headEnd : half);
  const tail = text.slice(tailStart === -1 ? text.length - half : tailStart + 1);
  const cut = `${head}\n${tail}`;
  return { text: cut, ratio: text.length / cut.length };
}
