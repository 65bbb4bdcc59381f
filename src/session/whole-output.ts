import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file that takes a stream whole, byte for byte, once it has grown beyond what is kept in memory. */
export class WholeOutput {
  readonly #path: string;
  #descriptor: number | null = null;
  #problem: string | null = null;

  /** @param path - where the file is made if there is a need for it; what an earlier try has left there goes */
  constructor(path: string) {
    this.#path = path;
    this.#attempt(() => rmSync(path, { force: true }));
  }

  /** Takes the next bytes. */
  write(chunks: readonly Buffer[]): void {
    if (this.#problem !== null) return;
    this.#attempt(() => {
      this.#descriptor ??= this.#open();
      for (const chunk of chunks)
        for (let at = 0; at < chunk.length; ) at += writeSync(this.#descriptor, chunk, at);
    });
  }

  /** Where the whole is, in words. */
  get place(): string {
    return this.#problem === null
      ? `the whole is in ${this.#path}`
      : `${this.#path} could not be written: ${this.#problem}`;
  }

  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
  }

  /** A full disk must not cost more than this file, so its room is given back. */
  #attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      const isWritten = this.#descriptor !== null;
      this.#problem = error instanceof Error ? error.message : String(error);
      this.close();
      if (isWritten) rmSync(this.#path, { force: true });
    }
  }

  #open(): number {
    mkdirSync(dirname(this.#path), { recursive: true });
    return openSync(this.#path, 'w', 0o600);
  }
}
