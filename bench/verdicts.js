// How often the verdict is right: node bench/verdicts.js FILE.jsonl[.gz] [KIND]
// A row of the file is one comparison, and `label` says whether an author would want it to pass. With KIND, the rows of that
// kind which are judged wrongly are printed too.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { compareTwoStrings } from 'string-similarity';

/** @type {typeof import('../src/index.ts')} */
const { compare } = await import(new URL('../dist/index.js', import.meta.url).href);

const [file, shownKind] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node bench/verdicts.js FILE.jsonl[.gz] [KIND]');
  process.exit(2);
}

const bytes = readFileSync(file);
const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
const rows = text
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));

const tally = new Map();
const started = performance.now();
for (const row of rows) {
  const { comparison } = compare({
    expected: {
      text: row.expected,
      language: row.language,
      hint: { kind: 'similarity', threshold: row.threshold },
    },
    actual: { stdout: row.actual, stderr: '' },
    options: { lookup: () => null },
  });
  const dice = compareTwoStrings(row.expected, row.actual) >= row.threshold;
  for (const name of [`${row.label} | ${row.kind}`, `${row.label} | all`]) {
    const entry = tally.get(name) ?? { rows: 0, verdict: 0, dice: 0 };
    entry.rows += 1;
    entry.verdict += Number(comparison.passed);
    entry.dice += Number(dice);
    tally.set(name, entry);
  }
  if (row.kind === shownKind && comparison.passed !== (row.label === 'pass')) show(row, comparison);
}
const perRow = (performance.now() - started) / rows.length;

/**
 * @param {number} part
 * @param {number} whole
 */
const share = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`.padStart(9);
console.log(`${'label | kind'.padEnd(34)}${'rows'.padStart(6)}${'verdict'.padStart(9)}${'Dice'.padStart(9)}`);
for (const [name, entry] of [...tally].sort(([one], [other]) => one.localeCompare(other))) {
  const counts = `${String(entry.rows).padStart(6)}${share(entry.verdict, entry.rows)}${share(entry.dice, entry.rows)}`;
  console.log(`${name.padEnd(34)}${counts}`);
}
console.log(`share that passes; ${perRow.toFixed(2)} ms a row`);

/**
 * @param {{ article: string, line: number, expected: string, actual: string }} row
 * @param {import('../src/verdict/types.ts').Comparison} comparison
 */
function show(row, comparison) {
  console.log(`--- ${row.article}:${row.line} ${JSON.stringify(comparison)}`);
  console.log(`${row.expected}\n+++\n${row.actual}\n`);
}
