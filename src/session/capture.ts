import type { Captured } from './types.ts';
import { WholeOutput } from './whole-output.ts';

/** Bytes of a stream that are kept: half from its head, half from its tail. */
export const captureLimit = 1024 * 1024;

/** Keeps the head and the tail of a stream in bounded memory and counts the rest; all of it goes into a file where one is wanted. */
export class Capture {
  #head: Buffer[] = [];
  #headBytes = 0;
  #tail: Buffer[] = [];
  #tailBytes = 0;
  #bytes = 0;
  readonly #half: number;
  readonly #whole: WholeOutput | null;

  /**
   * @param file - where the whole goes if it is longer than what is kept
   * @param limit - bytes that are kept
   */
  constructor(file?: string, limit: number = captureLimit) {
    this.#half = Math.floor(limit / 2);
    this.#whole = file === undefined ? null : new WholeOutput(file);
  }

  push(chunk: Buffer): void {
    if (this.#whole) this.#writeWhole(this.#whole, chunk);
    this.#bytes += chunk.length;
    const room = this.#half - this.#headBytes;
    if (room > 0) {
      const part = chunk.subarray(0, room);
      this.#head.push(part);
      this.#headBytes += part.length;
    }
    if (chunk.length > room) this.#pushTail(chunk.subarray(Math.max(room, 0)));
  }

  result(): Captured {
    const tail = Buffer.concat(this.#tail).subarray(-this.#half);
    const lost = this.#bytes - this.#headBytes - tail.length;
    const head = Buffer.concat(this.#head);
    if (lost <= 0) return { text: decode(Buffer.concat([head, tail])), bytes: this.#bytes, truncated: false };
    const [start, end] = [decode(wholeEnd(head)), decode(wholeStart(tail))];
    const place = this.#whole === null ? '' : `; ${this.#whole.place}`;
    const text = `${start}\n[… ${lost} bytes not kept${place} …]\n${end}`;
    return { text, bytes: this.#bytes, truncated: true };
  }

  /** No more will come. */
  close(): void {
    this.#whole?.close();
  }

  /** Up to here everything is still in memory when it becomes too much. */
  #writeWhole(whole: WholeOutput, chunk: Buffer): void {
    const limit = 2 * this.#half;
    if (this.#bytes + chunk.length <= limit) return;
    whole.write(this.#bytes <= limit ? [...this.#head, ...this.#tail, chunk] : [chunk]);
  }

  #pushTail(chunk: Buffer): void {
    this.#tail.push(chunk.length > this.#half ? chunk.subarray(-this.#half) : chunk);
    this.#tailBytes += Math.min(chunk.length, this.#half);
    for (
      let first = this.#tail[0];
      first && this.#tailBytes - first.length >= this.#half;
      first = this.#tail[0]
    ) {
      this.#tail.shift();
      this.#tailBytes -= first.length;
    }
  }
}

function decode(bytes: Buffer): string {
  return bytes.toString('utf8');
}

/** Cuts off a character whose last bytes are missing. */
function wholeEnd(bytes: Buffer): Buffer {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.subarray(0, -back) : bytes;
    }
  }
  return bytes;
}

/** Cuts off a character whose first bytes are missing. */
function wholeStart(bytes: Buffer): Buffer {
  let start = 0;
  while (start < Math.min(3, bytes.length) && ((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1;
  return bytes.subarray(start);
}
