// How often the verdict is right: node bench/verdicts.js FILE.jsonl[.gz] [KIND]
// A row of the file is one comparison, and `label` says whether an author would want it to pass. The shares that pass stand beside those of
// bare Dice and Jaro-Winkler at the same thresholds. Below are the shares judged rightly in each of five parts, by article. With KIND, the
// rows of that kind which are judged wrongly are printed too.
import { createHash } from 'node:crypto';
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
const parts = Array.from({ length: 5 }, () => ({ pass: { rows: 0, right: 0 }, fail: { rows: 0, right: 0 } }));
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
  const winkler = bare(row) >= row.threshold;
  const part = parts[partOf(row.article)]?.[/** @type {'pass' | 'fail'} */ (row.label)];
  if (part) {
    part.rows += 1;
    part.right += Number(comparison.passed === (row.label === 'pass'));
  }
  for (const name of [`${row.label} | ${row.kind}`, `${row.label} | all`]) {
    const entry = tally.get(name) ?? { rows: 0, verdict: 0, dice: 0, winkler: 0 };
    entry.rows += 1;
    entry.verdict += Number(comparison.passed);
    entry.dice += Number(dice);
    entry.winkler += Number(winkler);
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
console.log(
  `${'label | kind'.padEnd(34)}${'rows'.padStart(6)}${'verdict'.padStart(9)}${'Dice'.padStart(9)}${'J-W'.padStart(9)}`,
);
for (const [name, entry] of [...tally].sort(([one], [other]) => one.localeCompare(other))) {
  const counts = `${String(entry.rows).padStart(6)}${share(entry.verdict, entry.rows)}${share(entry.dice, entry.rows)}${share(entry.winkler, entry.rows)}`;
  console.log(`${name.padEnd(34)}${counts}`);
}
console.log(`share that passes; ${perRow.toFixed(2)} ms a row`);
for (const [index, { pass, fail }] of parts.entries())
  console.log(
    `part ${index + 1}: right of the good ${share(pass.right, pass.rows)}, of the bad ${share(fail.right, fail.rows)}`,
  );

/**
 * Which of five parts an article belongs to.
 *
 * @param {string} article
 */
function partOf(article) {
  return (createHash('md5').update(article).digest()[0] ?? 0) % 5;
}

/**
 * Jaro-Winkler similarity of the texts as they are.
 *
 * @param {{ expected: string, actual: string, language: string }} row
 */
function bare({ expected, actual, language }) {
  const { comparison } = compare({
    expected: { text: expected, language, hint: { kind: 'similarity', threshold: 0 } },
    actual: { stdout: actual, stderr: '' },
    options: { lookup: () => null, measure: 'jaro-winkler', scoreOnly: true },
  });
  return comparison.score ?? 0;
}

/**
 * @param {{ article: string, line: number, expected: string, actual: string }} row
 * @param {import('../src/verdict/types.ts').Comparison} comparison
 */
function show(row, comparison) {
  console.log(`--- ${row.article}:${row.line} ${JSON.stringify(comparison)}`);
  console.log(`${row.expected}\n+++\n${row.actual}\n`);
}
