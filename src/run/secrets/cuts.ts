import { binaryOf } from './binary.ts';
import type { Stretch } from './matcher.ts';

/** Bytes beside a cut that are looked at. */
const lookedAt = 4_096;

/** Where something may have been cut out of a text of bytes: what is in front of it, and what is behind it. */
export interface Cuts {
  /** Match where what is left ends. */
  ends: RegExp;
  /** Match in front of what is left. */
  starts: RegExp;
}

const never = /(?!)/g;

/** An output of which head and tail were kept. */
export const gapInOutput: Cuts = {
  ends: bytes(String.raw`\n\[(?=… \d+ bytes not kept)`),
  starts: bytes(String.raw`(?<= bytes not kept[^\n]{0,5000}…\])\n`),
};

/** Sentences of docproof, which quote beginnings and ends of what is long. */
export const quotations: Cuts = { ends: bytes(' ?(?=…)|”'), starts: bytes('“') };

/** Lines of which those that are very long end with a dot of three. */
export const longLines: Cuts = { ends: bytes(String.raw`(?<=[^\n]{500})(?=…)`), starts: never };

/** Knows what is left of a secret that was cut in two. */
export interface Remains {
  /** Where the end of a text of bytes begins that is the beginning of a secret; its length if there is none. */
  begun(binary: string): number;
  /** Where the beginning of a text of bytes ends that is the end of a secret; 0 if there is none. */
  ended(binary: string): number;
}

/** Where in a text of bytes something is left of secrets that were cut in two. */
export function atCuts(binary: string, { ends, starts }: Cuts, remains: Remains): Stretch[] {
  const heads = [...binary.matchAll(ends)].map(({ index }) => {
    const from = Math.max(index - lookedAt, 0);
    return { from: from + remains.begun(binary.slice(from, index)), to: index };
  });
  const tails = [...binary.matchAll(starts)].map(({ 0: { length }, index }) => {
    const from = index + length;
    return { from, to: from + remains.ended(binary.slice(from, from + lookedAt)) };
  });
  return [...heads, ...tails].filter(({ from, to }) => from < to);
}

function bytes(pattern: string): RegExp {
  return new RegExp(binaryOf(pattern), 'g');
}
