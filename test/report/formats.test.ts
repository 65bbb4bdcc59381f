import { expect, test } from 'vitest';
import { renderRunSarif } from '../../src/cli/run-sarif.ts';
import { renderCtrf } from '../../src/report/ctrf.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { ndjsonReporter } from '../../src/report/ndjson.ts';
import { renderTap } from '../../src/report/tap.ts';
import type { RunRecord } from '../../src/run/results.ts';
import { journalOf } from './fixtures/events.ts';
import { realisticRecord } from './fixtures/record.ts';
import { records } from './fixtures/records.ts';
import { problems } from './format-problems.ts';

const render: Record<keyof typeof problems, (record: RunRecord) => string> = {
  json: renderJson,
  junit: renderJunit,
  tap: renderTap,
  ctrf: renderCtrf,
  sarif: renderRunSarif,
  ndjson: (record) =>
    journalOf(record)
      .map((event) => ndjsonReporter.onEvent?.(event))
      .join(''),
};
const formats = Object.keys(problems) as (keyof typeof problems)[];

test.each(formats)('each run is valid %s', async (format) => {
  const reports = records.map(([name, record]) => [name, render[format](record)] as const);
  expect(await problems[format](Object.fromEntries(reports))).toEqual([]);
});

test.each<[keyof typeof problems, RegExp, string]>([
  ['json', /"version": 1,/, '"version": 2,'],
  ['junit', /<testcase name="[^"]*"/, '<testcase'],
  ['junit', /<properties>.*?<\/properties>(.*?)<\/testsuite>/s, '$1<properties/></testsuite>'],
  ['tap', /\n {4}1\.\.\d+\n/, '\n    1..99\n'],
  ['tap', /\n {6}\.\.\.\n/, '\nhello\n'],
  ['ctrf', /"passed"/, '"good"'],
  ['sarif', /"level": "error"/, '"level": "bad"'],
  ['sarif', /"uri": "docs/, '"uri": "a b'],
  ['sarif', /"startLine": \d+/, '"startLine": 0'],
  ['ndjson', /"type":"step-started"/, '"type":"step-begun"'],
])('in %s the check sees %s replaced by %j', async (format, pattern, replacement) => {
  const text = render[format](realisticRecord);
  const wrong = text.replace(pattern, replacement);
  expect(wrong).not.toBe(text);
  expect(await problems[format]({ wrong })).not.toEqual([]);
});
