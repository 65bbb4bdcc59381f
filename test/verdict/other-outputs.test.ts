import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compareTwoStrings } from 'string-similarity';
import { expect, test } from 'vitest';
import { folder } from '../../scripts/verdict-rows/recordings.js';
import { type Row, rows } from '../../scripts/verdict-rows/rows.js';

const text = gunzipSync(readFileSync(join(folder, 'other-outputs.jsonl.gz'))).toString('utf8');
// The first test says that it has this form.
const read = text
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Row);

test('every row of the judged outputs has all its fields', () => {
  for (const row of read) {
    expect(row).toEqual({
      article: expect.stringMatching(/^[a-z]+\/[\w-]+$/),
      line: expect.any(Number),
      language: expect.stringMatching(/^[a-z]+$/),
      threshold: expect.any(Number),
      expected: expect.stringMatching(/\S/),
      label: expect.stringMatching(/^(?:pass|fail)$/),
      kind: expect.stringMatching(/\S/),
      actual: expect.any(String),
    });
    expect([0.2, 0.3, 0.4, 0.5, 0.6, 0.8]).toContain(row.threshold);
    expect(row.expected.split('\n').length).toBeLessThanOrEqual(60);
  }
});

test('there are enough of them, of many families', () => {
  expect(read.length).toBeGreaterThanOrEqual(1500);
  expect(new Set(read.map(({ expected }) => expected)).size).toBeGreaterThanOrEqual(60);
  expect(new Set(read.map(({ article }) => article.split('/')[0])).size).toBeGreaterThanOrEqual(15);
});

test('a line is the place of one expected output', () => {
  const places = new Map(read.map(({ line, expected }) => [line, expected]));
  expect(read.filter(({ line, expected }) => places.get(line) !== expected)).toEqual([]);
  expect(places.size).toBe(new Set(read.map(({ expected }) => expected)).size);
});

test('the script makes the same rows from what was recorded', () => {
  expect(
    rows()
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(''),
  ).toBe(text);
});

test('they show nothing of the machine that they were recorded on', () => {
  expect(read.filter(({ expected, actual }) => /\/(?:root|tmp|work)\//.test(expected + actual))).toEqual([]);
});

test('words that are alike do not tell the wrong outputs from the right ones', () => {
  const agreement = (label: Row['label']) => {
    const labelled = read.filter((row) => row.label === label);
    const alike = labelled.filter((row) => compareTwoStrings(row.expected, row.actual) >= row.threshold);
    return alike.length / labelled.length;
  };
  expect(agreement('pass')).toBeGreaterThanOrEqual(0.95);
  expect(agreement('fail')).toBeGreaterThanOrEqual(0.1);
});
