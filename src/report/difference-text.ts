import type { ExpectedRecord } from '../run/results.ts';

const marks = { same: '  ', expected: '- ', actual: '+ ', free: '~ ', gap: '… ' } as const;

/**
 * How an output differs, a line each, below a legend that says which side is which.
 *
 * @param file - where the step stands
 */
export function differenceText(file: string, expected: ExpectedRecord): string[] {
  const lines = (expected.difference ?? []).map(({ kind, text }) => `${marks[kind]}${text}`);
  const place = `${expected.file ?? file}:${expected.line}`;
  const legend = lines.length > 0 ? [`- expected (${place})`, '+ actual'] : [`expected: ${place}`];
  return [...legend, ...lines];
}
