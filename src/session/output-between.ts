import type { StreamName } from './types.ts';

/** Bytes that are kept; nobody sees more before the next block. */
const limit = 1024 * 1024;

/** Keeps what background jobs print between two blocks, as in the pause before another try, for the next one. */
export class OutputBetween {
  #chunks: { stream: StreamName; chunk: Buffer }[] = [];
  #bytes = 0;

  push(stream: StreamName, chunk: Buffer): void {
    if (this.#bytes >= limit) return;
    this.#chunks.push({ stream, chunk });
    this.#bytes += chunk.length;
  }

  /** Hands everything over, and begins anew. */
  handTo(take: (stream: StreamName, chunk: Buffer) => void): void {
    const chunks = this.#chunks;
    [this.#chunks, this.#bytes] = [[], 0];
    for (const { stream, chunk } of chunks) take(stream, chunk);
  }
}
