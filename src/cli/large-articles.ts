import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Characters from which on an article leaves hundreds of megabytes behind when it has been read, and when it has been planned. */
const large = 1_000_000;

/** Gives back what reading or planning a very large article has used: until there is need, Node would let it lie beside what comes next. */
export function giveBack(text: string): void {
  if (text.length < large) return;
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}

/** Has Node collect garbage whenever the heap has doubled, for an article of which parsing alone would take a gigabyte. */
export function beSparing(text: string): void {
  if (text.length >= large) setFlagsFromString('--heap-growing-percent=100');
}
