import { StringDecoder } from 'node:string_decoder';

/** How much of what was printed last is looked at, in characters. */
const windowLength = 65_536;

/** Looks at what a block prints until it has seen what it waits for. */
export class OutputWatch {
  #text = '';
  #seen = false;
  readonly #isEnough: (output: string) => boolean;
  readonly #onSeen: () => void;
  readonly #decoder = new StringDecoder();

  /** @param isEnough - tells it from what was printed last, both streams together */
  constructor(isEnough: (output: string) => boolean, onSeen: () => void) {
    this.#isEnough = isEnough;
    this.#onSeen = onSeen;
  }

  push(chunk: Buffer): void {
    if (this.#seen) return;
    this.#text = (this.#text + this.#decoder.write(chunk)).slice(-windowLength);
    this.#seen = this.#isEnough(this.#text);
    if (this.#seen) this.#onSeen();
  }
}
