import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problems } from '../report/format-problems.ts';

/** The files of every format that a program reads. */
export const files = {
  json: 'r.json',
  junit: 'r.xml',
  tap: 'r.tap',
  ctrf: 'r.ctrf.json',
  sarif: 'r.sarif',
  ndjson: 'r.ndjson',
} as const satisfies Record<keyof typeof problems, string>;

export type Format = keyof typeof files;
export const formats = Object.keys(files) as Format[];

/** Options that ask for all of them, and the page, in a folder. */
export function everyReporter(folder: string): string[] {
  return [...Object.entries(files), ['html', 'r.html']].flatMap(([format, file]) => [
    '--reporter',
    `${format}=${join(folder, file ?? '')}`,
  ]);
}

/** What was written into a folder, by format. */
export function everyReport(folder: string): Record<Format | 'html', string> {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  return {
    json: read(files.json),
    junit: read(files.junit),
    tap: read(files.tap),
    ctrf: read(files.ctrf),
    sarif: read(files.sarif),
    ndjson: read(files.ndjson),
    html: read('r.html'),
  };
}

/** What is wrong with reports by the schemas of their formats. */
export async function invalid(reports: readonly Record<Format, string>[]): Promise<string[]> {
  const found = await Promise.all(
    formats.map(async (format) => {
      const texts = reports.map((report, at) => [`${format} ${at}`, report[format]]);
      return problems[format](Object.fromEntries(texts));
    }),
  );
  return found.flat();
}
