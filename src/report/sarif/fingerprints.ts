import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../article/diagnostic.ts';

/** What names a result, under the names of the ways in which they are made. */
export type Fingerprints = Record<string, string>;

/**
 * Names findings so that they are known again when lines above them come and go: by their code, the text of their line,
 * and their number among those of their file that have both alike.
 *
 * @param linesOf - the lines of a file, where they are known
 */
export function findingFingerprints(
  linesOf: (file: string) => readonly string[] | undefined,
): (finding: Pick<Diagnostic, 'file' | 'code' | 'line'>) => Fingerprints {
  const numbered = numberedHashes();
  return ({ file, code, line }) => {
    const text = linesOf(file)?.[line - 1]?.trim() ?? '';
    return { 'codeAndLine/v1': numbered([code, text], file) };
  };
}

/**
 * Names what became of steps and articles so that it is known again however the article was edited. The second name is the only one that
 * GitHub looks at: without it, it makes one of the line.
 */
export function outcomeFingerprints(): (
  path: string,
  variant: string | null,
  step: string | null,
  code: string,
) => Fingerprints {
  const numbered = numberedHashes();
  return (path, variant, step, code) => {
    const value = numbered([path, variant, step, code], '');
    return { 'stepAndReason/v1': value, primaryLocationLineHash: value };
  };
}

/** Hashes with a number for each that is alike within its scope: alerts of one fingerprint are one alert. */
function numberedHashes(): (parts: readonly (string | null)[], scope: string) => string {
  const counts = new Map<string, number>();
  // Thousands of findings can stand on one very long line.
  const hashes = new Map<string, string>();
  return (parts, scope) => {
    const text = JSON.stringify(parts);
    const hash = hashes.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 16);
    hashes.set(text, hash);
    const key = `${scope}\0${hash}`;
    const ordinal = (counts.get(key) ?? 0) + 1;
    counts.set(key, ordinal);
    return `${hash}:${ordinal}`;
  };
}
