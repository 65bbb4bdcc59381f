import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/verdict/compare.ts';
import { judge } from './request.ts';

describe('which stream', () => {
  test('stdout is compared', () => {
    expect(judge('out', 'out', {}, 'note').comparison.score).toBe(1);
  });
  test('stderr is compared where stdout is blank', () => {
    expect(judge('out', ' \n', {}, 'out').comparison.score).toBe(1);
  });
  test('the option decides otherwise', () => {
    expect(judge('note', 'out', { stream: 'stderr' }, 'note').comparison.score).toBe(1);
    expect(judge('out\nnote', 'out', { stream: 'both' }, 'note').comparison.score).toBe(1);
    expect(judge('note', '', { stream: 'stdout' }, 'note').comparison.guards).toEqual(['empty']);
  });
});

describe('which measure', () => {
  test('JSON is compared as such, text as text', () => {
    expect(judge('{"a":1}', '{"a":1}').comparison.method).toBe('json');
    expect(judge('a: 1', 'a: 1').comparison.method).toBe('string-similarity');
    expect(judge('42', '42').comparison.method).toBe('string-similarity');
    expect(judge('42', '42', { measure: 'json' }).comparison.method).toBe('json');
    expect(judge('{"a":1}', '{"a":1}', { measure: 'string-similarity' }).comparison.method).toBe(
      'string-similarity',
    );
  });
  test('elided JSON that text answers is compared as text', () => {
    expect(judge('{\n  "a": 1,\n  ...\n}', '{\n  "a": 1,\n  x: y\n}').comparison).toEqual({
      method: 'string-similarity',
      score: 1,
      threshold: 0.3,
      passed: true,
      guards: [],
    });
  });
  test('a pattern is matched, and no guard looks on', () => {
    const outcome = compare({
      expected: { text: 'x', language: 'output', hint: { kind: 'regex', pattern: '^ERROR: ' } },
      actual: { stdout: '\x1b[31mERROR: (Gone) x\x1b[0m\r\n', stderr: '' },
      options: { lookup: () => null },
    });
    expect(outcome).toEqual({
      comparison: { method: 'regex', score: null, threshold: null, passed: true, guards: [] },
      tripped: [],
      difference: null,
      note: null,
    });
  });
});

describe('threshold', () => {
  const unhinted = { text: 'abcdefgh', language: 'output', hint: null };
  const actual = { stdout: 'abcdefxx', stderr: '' };
  const lookup = () => null;
  test('an output without a hint is held against 0.8', () => {
    expect(compare({ expected: unhinted, actual, options: { lookup } }).comparison).toMatchObject({
      score: 5 / 7,
      threshold: 0.8,
      passed: false,
    });
  });
  test('the option stands above the hint', () => {
    expect(judge('abcdefgh', 'abcdefxx', { threshold: 0.9 }).comparison).toMatchObject({
      threshold: 0.9,
      passed: false,
    });
  });
});

describe('session values', () => {
  const options = { lookup: (name: string) => (name === 'NAME' ? 'a "b"\\c' : null) };
  test('stand in text', () => {
    expect(judge('hello ${NAME}', 'hello a "b"\\c', options).comparison.score).toBe(1);
  });
  test('stand in JSON, whatever they hold', () => {
    expect(judge('{"n":"${NAME}"}', '{"n":"a \\"b\\"\\\\c"}', options).comparison).toMatchObject({
      method: 'json',
      score: 1,
    });
  });
});

describe('session values are no marks', () => {
  const scoreFor = (value: string, expected: string, actual: string) =>
    judge(expected, actual, { lookup: () => value }).comparison.score ?? 0;
  test.each(['...', '<name>', 'xxxx', '***', '…', '[...]', 'a <b c> xxx-xxxx'])('%j', (value) => {
    expect(scoreFor(value, 'first\n${V}\nlast', `first\n${value}\nlast`)).toBe(1);
    expect(scoreFor(value, 'first\n${V}\nlast', 'first\nsome other text\nlast')).toBeLessThan(1);
    expect(scoreFor(value, 'is ${V}.', 'is something else.')).toBeLessThan(1);
    expect(scoreFor(value, '{"a": "${V}", "b": 1}', `{"a": "${value}", "b": 1}`)).toBe(1);
    expect(scoreFor(value, '{"a": "${V}", "b": 1}', '{"a": "other", "b": 1}')).toBe(0.5);
    expect(scoreFor(value, '{"${V}": 1}', `{"${value}": 1}`)).toBe(1);
    expect(scoreFor(value, '{"${V}": 1}', '{"other": 1}')).toBe(0);
  });
  test('beside one, the mark still counts', () => {
    expect(scoreFor('...', 'is ${V} in <place>', 'is ... in eastus')).toBe(1);
    expect(scoreFor('<a>', 'is ${V} in <place>', 'is b in eastus')).toBeLessThan(1);
  });
  test('the difference shows the value', () => {
    const { difference } = judge('${V}', 'other', { lookup: () => '<x>' });
    expect(difference).toEqual([
      { kind: 'expected', text: '<x>' },
      { kind: 'actual', text: 'other' },
    ]);
  });
});

describe('marks and elided lines', () => {
  test('marks stand for what was printed', () => {
    expect(
      judge('group myGroupxxxxxx in <your-region>', 'group myGroup8f2c1a in eastus').comparison.score,
    ).toBe(1);
  });
  test('an ellipsis stands for any lines', () => {
    const filler = Array.from({ length: 200 }, (_, place) => `filler ${place}`).join('\n');
    expect(judge('first line\n...\nlast line', `first line\n${filler}\nlast line`).comparison.score).toBe(1);
  });
  test('an ellipsis does not make other text right', () => {
    expect(judge('first line\n...\nlast line', 'something else\naltogether').comparison.score).toBe(0);
  });
});

describe('warnings', () => {
  test.each([
    'WARNING: the command group is in preview',
    'bash: warning: setlocale: LC_ALL: cannot change locale (en_US.UTF-8)',
    'npm warn deprecated glob@7.2.3: it is no longer supported',
    '(node:12) [DEP0040] DeprecationWarning: The punycode module is deprecated.',
    "Makefile:2: warning: overriding recipe for target 'clean'",
    'main.c:3:5: warning: unused variable ‘total’ [-Wunused-variable]',
    '/usr/lib/python3/pkg_resources/__init__.py:121: DeprecationWarning: it is deprecated as an API',
    'OpenJDK 64-Bit Server VM warning: Sharing is only supported for boot loader classes',
    'mysql: [Warning] Using a password on the command line interface can be insecure.',
    'Flag --dry-run has been deprecated, please use --dry-run=client instead.',
    'Defaulted container "web" out of: web, proxy',
  ])('%j does not count where it is not expected', (line) => {
    expect(judge('done', `${line}\ndone`).comparison).toMatchObject({ score: 1, passed: true });
  });
  test('one that is expected counts', () => {
    expect(judge('warning: old\ndone', 'done').comparison.score).toBeLessThan(1);
    expect(judge('warning: old\ndone', 'warning: old\ndone').comparison.score).toBe(1);
  });
});

describe('guards', () => {
  test('one that trips fails whatever the score', () => {
    expect(
      judge('STATUS: Succeeded, all is well', 'STATUS: Succeeded, all is well', {}, 'fatal: gone').comparison,
    ).toEqual({
      method: 'string-similarity',
      score: 1,
      threshold: 0.3,
      passed: false,
      guards: ['error-message'],
    });
  });
  test('one that is off does not count', () => {
    const { comparison } = judge('ok', 'ok', { guardsOff: ['error-message'] }, 'fatal: gone');
    expect(comparison).toMatchObject({ passed: true, guards: [] });
  });
});

test('an output far longer than expected counts by its whole length', () => {
  const { comparison } = judge('abc\n'.repeat(10), 'abc\n'.repeat(1_000_000));
  expect(comparison.score).toBeLessThan(0.001);
});

test('documents nested without end, of which the order does not count, are compared', () => {
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
  const outcome = judge('[[1], [2]]', `[[2], ${deep}]`, { unordered: true });
  expect(outcome.comparison).toMatchObject({ method: 'json', score: 0.5 });
});

test('no pattern throws', () => {
  assert(
    property(string(), string(), (pattern, stdout) => {
      const hint = { kind: 'regex' as const, pattern };
      const expected = { text: '', language: '', hint };
      compare({ expected, actual: { stdout, stderr: '' }, options: { lookup: () => null } });
    }),
  );
});
