import type { Secrets } from './secrets.ts';
import { without } from './stretches.ts';

/** Bytes that say what those behind them are. */
const remembered = 256;

/** Hides secrets in bytes that come in pieces: an end that may be the beginning of one waits for the next piece. */
export class MaskingStream {
  readonly #secrets: Secrets;
  #waiting = '';
  /** The end of what has been given, as it was. */
  #before = '';

  constructor(secrets: Secrets) {
    this.#secrets = secrets;
  }

  /** Takes the next bytes, one a character, and gives those that are sure. */
  push(binary: string): string {
    const text = this.#waiting + binary;
    const found = this.#secrets.find(text, this.#before);
    let end = this.#secrets.unfinished(text, this.#before);
    // What has been found may go on, and is not cut in two.
    for (let last = found.at(-1); last && (last.to > end || last.to === text.length); last = found.at(-1)) {
      end = Math.min(end, last.from);
      found.pop();
    }
    this.#waiting = text.slice(end);
    this.#before = (this.#before + text.slice(Math.max(end - remembered, 0), end)).slice(-remembered);
    return without(text.slice(0, end), found);
  }

  /** What has waited, when no more comes. */
  end(): string {
    const text = this.#waiting;
    this.#waiting = '';
    return without(text, this.#secrets.find(text, this.#before));
  }
}
