import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { judge } from './request.ts';

interface Row {
  threshold: number;
  expected: string;
  label: 'pass' | 'fail';
  actual: string;
}

const file = new URL('../../../shared/verdicts/dev.jsonl.gz', import.meta.url);
const required = process.env.DOCPROOF_SHARED === 'required';

test.skipIf(!existsSync(file) && !required)('the verdict agrees with authors on judged outputs', () => {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  // The file's format is the one that `Row` states.
  const rows = lines.map((line) => JSON.parse(line) as Row);
  const agreement = (label: Row['label']) => {
    const labelled = rows.filter((row) => row.label === label);
    const right = labelled.filter(({ expected, actual, threshold }) => {
      const { comparison } = judge(expected, actual, { threshold });
      return comparison.passed === (label === 'pass');
    });
    return right.length / labelled.length;
  };
  expect(agreement('pass')).toBeGreaterThanOrEqual(0.998);
  expect(agreement('fail')).toBeGreaterThanOrEqual(0.996);
});
