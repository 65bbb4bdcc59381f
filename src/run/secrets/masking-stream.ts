import { type Secrets, without } from './secrets.ts';

/** Hides secrets in bytes that come in pieces: an end that may be the beginning of one waits for the next piece. */
export class MaskingStream {
  readonly #secrets: Secrets;
  #waiting = '';

  constructor(secrets: Secrets) {
    this.#secrets = secrets;
  }

  /** Takes the next bytes, one a character, and gives those that are sure. */
  push(binary: string): string {
    const text = this.#waiting + binary;
    const found = this.#secrets.find(text);
    let end = this.#secrets.unfinished(text);
    // What has been found may go on, and is not cut in two.
    for (const { from, to } of found.toReversed()) {
      if (to > end || to === text.length) end = Math.min(end, from);
    }
    this.#waiting = text.slice(end);
    return without(
      text.slice(0, end),
      found.filter(({ to }) => to <= end),
    );
  }

  /** What has waited, when no more comes. */
  end(): string {
    const text = this.#waiting;
    this.#waiting = '';
    return without(text, this.#secrets.find(text));
  }
}
