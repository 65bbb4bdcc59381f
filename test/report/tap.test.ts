import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { renderTap } from '../../src/report/tap.ts';
import type { ArticleRecord, RunRecord } from '../../src/run/results.ts';
import { hostileRecord, realisticRecord } from './fixtures/record.ts';
import { skippedStep, stepRecord } from './fixtures/step.ts';

/** A test point as a harness reads it, by the rules of the specification. */
interface Point {
  isOk: boolean;
  number: number;
  description: string;
  directive: string | null;
  reason: string;
  diagnostics: unknown;
  subtest: Stream | null;
}

interface Stream {
  planned: number;
  points: Point[];
}

test('a run becomes a subtest per article with a test point per step', async () => {
  await expect(renderTap(realisticRecord)).toMatchFileSnapshot('expected/report.tap');
});

test.each([
  ['a realistic run', realisticRecord],
  ['a hostile one', hostileRecord],
  ['a run without articles', { ...realisticRecord, articles: [] }],
])('%s has the points that it plans, and a failure fails what it is in', (_name, record) => {
  check(read(renderTap(record)));
});

test('of a failure the place, the reason and the output are told', () => {
  const reason = { code: 'exit-status' as const, message: '`false` ended with status 1', line: 4 };
  const step = stepRecord({ id: 'one-1', status: 'failed', reason, stdout: '::error::x\n  ...\n' });
  const [point] = pointsOf(article([step]));
  expect(point).toMatchObject({ isOk: false, description: 'one-1', directive: null });
  expect(point?.diagnostics).toEqual({
    message: reason.message,
    severity: 'fail',
    type: 'exit-status',
    file: 'article.md',
    line: 4,
    step: 'one-1',
    details: ['article.md:4', reason.message],
    stdout: ['::error::x', '  ...'],
  });
});

test('a step that is left out has the directive SKIP with the reason, and so has an article of which none ran', () => {
  const reason = { code: 'directive' as const, message: 'the article says skip # TODO \\', line: 1 };
  const record = article([skippedStep({ id: 'one-1', reason })], { status: 'skipped' });
  expect(read(renderTap(record)).points[0]).toMatchObject({
    ...{ isOk: true, directive: 'SKIP', reason: 'no step was run' },
    subtest: { points: [{ isOk: true, directive: 'SKIP', reason: reason.message }] },
  });
});

test('a step that passed on a later try says so', () => {
  const [point] = pointsOf(article([stepRecord({ id: 'one-1', flaky: true, attempts: 3 })]));
  expect(point).toMatchObject({ isOk: true, diagnostics: { attempts: 3 } });
});

test('an article without a step plans none', () => {
  const text = renderTap(article([]));
  expect(text).toContain('\n    1..0 # SKIP no step\nok 1 - a.md # SKIP no step was run\n');
});

test('a run that was interrupted bails out', () => {
  const record: RunRecord = { ...article([], { status: 'interrupted' }), status: 'interrupted' };
  expect(renderTap(record)).toMatch(
    /\nnot ok 2 - docproof\nBail out! The run was interrupted; of its articles 0 of 1 had come to their end\n$/,
  );
});

test('no text makes a directive, a line or a point of its own', () => {
  const piece = fc.constantFrom(
    '#',
    '\\',
    ' # SKIP x',
    ' # todo',
    '\n',
    '\r',
    'not ok 2',
    '1..9',
    '---',
    '...',
    'a',
    '\u2028',
  );
  const text = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 8 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (name, output) => {
      const reason = { code: 'exit-status' as const, message: output, line: 1 };
      const step = stepRecord({ id: `x${name}`, status: 'failed', reason, stdout: output, stderr: output });
      const stream = read(renderTap(article([step], { path: `x${name}`, leftovers: [output] })));
      check(stream);
      expect(stream.points).toHaveLength(1);
      expect(stream.points[0]?.subtest?.points).toMatchObject([{ isOk: false, directive: null }]);
      expect(stream.points[0]?.description).toBe(stream.points[0]?.subtest?.points[0]?.description);
    }),
  );
});

function article(steps: ArticleRecord['steps'], fields: Partial<ArticleRecord> = {}): RunRecord {
  const failed = steps.some(({ status }) => status === 'failed');
  const one: ArticleRecord = {
    ...{ path: 'a.md', title: null, variant: null, status: failed ? 'failed' : 'passed' },
    ...{
      startedAt: realisticRecord.startedAt,
      durationMs: 1,
      diagnostics: [],
      leftovers: [],
      source: '',
      steps,
    },
    ...fields,
  };
  return { ...realisticRecord, status: failed ? 'failed' : 'passed', articles: [one] };
}

function pointsOf(record: RunRecord): Point[] {
  return read(renderTap(record)).points.flatMap(({ subtest }) => subtest?.points ?? []);
}

function check({ planned, points }: Stream): void {
  expect(points.map(({ number }) => number)).toEqual(
    Array.from({ length: planned }, (_, place) => place + 1),
  );
  for (const { isOk, subtest } of points) {
    if (subtest === null) continue;
    check(subtest);
    if (subtest.points.some((point) => !point.isOk)) expect(isOk).toBe(false);
  }
}

function read(text: string): Stream {
  const [version, ...lines] = text.trimEnd().split('\n');
  expect(version).toBe('TAP version 14');
  return readStream(lines);
}

function readStream(lines: readonly string[]): Stream {
  const stream: Stream = { planned: -1, points: [] };
  let [inside, block] = [[] as string[], null as string[] | null];
  for (const line of lines) {
    const plan = /^1\.\.(\d+)/.exec(line);
    const point = /^(not )?ok (\d+) - (.*)$/s.exec(line);
    if (block !== null && line !== '  ...') block.push(line.slice(2));
    else if (line === '  ---') block = [];
    else if (line === '  ...') {
      const last = stream.points.at(-1);
      if (last) last.diagnostics = parse((block ?? []).join('\n'));
      block = null;
    } else if (line.startsWith('    ')) inside.push(line.slice(4));
    else if (plan) stream.planned = Number(plan[1]);
    else if (point) {
      const subtest = inside.length > 0 ? readStream(inside) : null;
      inside = [];
      const described = readDescription(point[3] ?? '');
      stream.points.push({
        isOk: !point[1],
        number: Number(point[2]),
        ...described,
        diagnostics: null,
        subtest,
      });
    } else expect(line).toMatch(/^(# Subtest: |Bail out! )/);
  }
  return stream;
}

/** A `#` that is not escaped, between blanks, begins a directive. */
function readDescription(text: string): Pick<Point, 'description' | 'directive' | 'reason'> {
  const [, before = '', directive = null, reason = ''] =
    /^((?:\\.|[^\\#])*?)(?: # (SKIP|TODO)(?: (.*))?)?$/is.exec(text) ?? [];
  const unescaped = (part: string) => part.replace(/\\([\\#])/g, '$1');
  return { description: unescaped(before), directive, reason: unescaped(reason) };
}
