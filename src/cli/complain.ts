import { harmless } from '../report/terminal/harmless.ts';
import { exitStatus } from './exit-status.ts';
import { warn } from './standard-streams.ts';

/** Says sentences on standard error. What they quote may come from anywhere. */
export function mention(...sentences: readonly string[]): void {
  warn(sentences.map((sentence) => `docproof: ${harmless(sentence)}\n`).join(''));
}

/** Says why nothing was done, and gives the exit status for it. */
export function complain(sentences: readonly string[]): number {
  mention(...sentences);
  return exitStatus.unusable;
}
