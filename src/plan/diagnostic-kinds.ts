import type { DiagnosticKind } from '../article/diagnostic.ts';
import { diagnostics } from '../article/diagnostics/catalogue.ts';
import type { CatalogueEntry } from '../article/diagnostics/catalogue-entry.ts';
import { nearestWord } from '../article/nearest-word.ts';
import { rules } from './preflight/preflight.ts';

/** Every kind of finding that there is, by its code in alphabetical order. */
export const diagnosticKinds: readonly DiagnosticKind[] = [
  ...Object.entries<CatalogueEntry>(diagnostics).map(([code, entry]) => ({ code, ...entry })),
  ...rules,
].toSorted((one, other) => (one.code < other.code ? -1 : 1));

const codes: ReadonlySet<string> = new Set(diagnosticKinds.map(({ code }) => code));

/** The code that a word seems to be meant for; `null` if it is like none. */
export function nearestCode(word: string): string | null {
  return nearestWord(word, codes, 4);
}

/** Whether there is a finding of this code. */
export function isDiagnosticCode(code: string): boolean {
  return codes.has(code);
}
