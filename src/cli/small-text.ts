import { readFileSync } from 'node:fs';
import { statOf } from './paths.ts';

/** More than any file has that stands beside articles, and little enough to be held many times over. */
const mostBytes = 1_048_576;

/** A text, or why there is none, in a few words. */
export type SmallText = { ok: true; text: string } | { ok: false; problem: string };

/** Reads a file of text that stands beside articles. */
export function readSmallText(path: string): SmallText {
  const no = (problem: string): SmallText => ({ ok: false, problem });
  const found = statOf(path);
  if (found === null) return no('there is no such file');
  if (!found.isFile()) return no('it is no file');
  if (found.size > mostBytes) return no('it is larger than 1 MiB');
  try {
    const text = readFileSync(path, 'utf8');
    return text.includes('\0') ? no('it is no text') : { ok: true, text };
  } catch {
    return no('it cannot be read');
  }
}
