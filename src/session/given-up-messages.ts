/** A message of bash about a command that it has given up. */
export interface GivenUpMessage {
  /** The file in which the command stands, as bash calls it. */
  file: string;
  /** Line of that file. */
  line: number;
  /** What it says. */
  said: string;
}

/** What such messages have in them. Neither `set -e` nor a trap hears of what they are about. */
const signs = ['(error token is "', 'substring expression < 0'];

/** Characters before a sign in which its message has to begin. */
const longestMessage = 2_000;

/** More than these say nothing new. */
const mostMessages = 20;

/** Finds them in standard error as it comes: what is kept of it may have lost them. */
export class GivenUpMessages {
  readonly found: GivenUpMessage[] = [];
  #tail = '';

  push(chunk: Buffer): void {
    const text = this.#tail + chunk.toString('latin1');
    for (const sign of signs) {
      // One that ends in the tail has been seen.
      const from = Math.max(this.#tail.length - sign.length + 1, 0);
      for (let at = text.indexOf(sign, from); at !== -1; at = text.indexOf(sign, at + 1)) {
        const message = messageAround(text.slice(Math.max(at - longestMessage, 0), at + sign.length));
        if (message && this.found.length < mostMessages) this.found.push(message);
      }
    }
    this.#tail = text.slice(-longestMessage);
  }
}

function messageAround(text: string): GivenUpMessage | null {
  const [last] = [...text.matchAll(/^(.+?): line (\d+): /gm)].slice(-1);
  if (last === undefined) return null;
  const [opening, file = '', line] = last;
  return {
    file: Buffer.from(file, 'latin1').toString(),
    line: Number(line),
    said: text.slice(last.index + opening.length),
  };
}
