import { describe, expect, test } from 'vitest';
import { readHint } from '../../src/article/hint.ts';
import { findings, read } from './read-fixture.ts';

describe('a number', () => {
  test.each([
    [' expected_similarity=0.3 ', 0.3],
    ['expected_similarity=.3', 0.3],
    ['  expected_similarity =  1  ', 1],
    ['expected_similarity="0.8"', 0.8],
    ["expected_similarity='0'", 0],
    ['\nexpected_similarity=1.0\n', 1],
  ])('%j', (content, threshold) => {
    expect(readHint(content, true)).toEqual({ code: 'hint', hint: { kind: 'similarity', threshold } });
  });
});

describe('a pattern', () => {
  test.each([
    ['expected_similarity=".*exists.*"', '.*exists.*'],
    ['expected_similarity=\'a "b"\'', 'a "b"'],
    ['expected_similarity="say \\"hi\\""', 'say "hi"'],
    ['expected_similarity="(?im)^ready$"', '(?im)^ready$'],
    ['expected_similarity="(?i)(?s)a.b"', '(?i)(?s)a.b'],
  ])('%j', (content, pattern) => {
    expect(readHint(content, true)).toEqual({ code: 'hint', hint: { kind: 'regex', pattern } });
  });
});

describe('a bad value is an error', () => {
  test.each(['2', '-0.1', '30%', '0,3', 'abc', '"unclosed', '"1.5"', '\'mixed"', '1e-1'])('%j', (value) => {
    const problem = `expected_similarity=${value} is neither a number from 0 to 1 nor a quoted regular expression`;
    expect(readHint(`expected_similarity=${value}`, true)).toMatchObject({
      code: 'invalid-hint',
      args: { problem },
    });
  });
});

describe('a bad form is an error that says what is wrong', () => {
  test.each([
    ['expected_similarity 0.3', 'an = belongs between expected_similarity and its value'],
    ['expected_similarity: 0.3', 'an = belongs between expected_similarity and its value'],
    ['expected_similarity: 80%', 'an = belongs between expected_similarity and its value'],
    ['expected_similarity', 'expected_similarity has no value'],
    ['expected_similarity: ', 'expected_similarity has no value'],
    ['expected_similarity=', 'expected_similarity has no value'],
  ])('%j', (content, problem) => {
    expect(readHint(content, true)).toMatchObject({ code: 'invalid-hint', args: { problem } });
  });

  test('a comment without an end', () => {
    expect(readHint('expected_similarity=0.3', false)).toMatchObject({
      code: 'invalid-hint',
      args: { problem: 'its comment is not closed' },
    });
  });
});

describe('syntax of other dialects is an error', () => {
  test.each(['\\Aready\\z', '[[:digit:]]+', '[[:alpha:]', '(?P<n>a)', '(?x)a', 'a(?i)b', '(', 'a++'])(
    '%j',
    (pattern) => {
      expect(readHint(`expected_similarity="${pattern}"`, true)?.code).toBe('invalid-pattern');
    },
  );
});

describe('a misspelt name is an error', () => {
  test.each([
    'expected_results=0.3',
    'expected-similarity=0.3',
    'expected__similarity=0.3',
    'expectedsimilarity=0.3',
    'expected_similarty 0.3',
    'Expected_Similarity=0.3',
    'expected similarity: 0.3',
    'similarity=0.9',
    'Min-Similarity: "0.9"',
  ])('%j', (content) => {
    expect(readHint(content, true)?.code).toBe('misspelt-hint');
  });
});

test.each(['Links', ' expected output follows ', 'TODO: similarity=3', '```bash', ''])(
  '%j is no hint',
  (content) => {
    expect(readHint(content, true)).toBe(null);
  },
);

test.each([
  '<!-- note: expected_similarity=0.9 -->',
  '[//]: # (expected_similarity=0.9)',
  '[comment]: <> (expected-similarity = 0.9)',
  '< !-- expected_similarity=0.9 -->',
  '<!- expected_similarity=0.9 ->',
  '&lt;!-- expected_similarity=0.9 --&gt;',
  'expected_similarity=0.9',
  '{expected_similarity=0.9}',
])('a hint in another form is an error where a block follows: %s', (line) => {
  const block = ['```output', 'a', '```'];
  const command = ['```bash', 'ls', '```'];
  expect(findings(read(...command, '', line, '', ...block))).toEqual([
    '5:1 error misplaced-hint: this is no hint: expected_similarity counts only in an HTML comment of its own',
  ]);
  expect(findings(read(...command, '', line, '', 'Text.', '', ...block))).toEqual([]);
});

test('a commented-out block with its hint is none', () => {
  const text = ['<!--', '```bash', 'ls', '```', 'expected_similarity=1', '-->', '```bash', 'ls', '```'];
  expect(findings(read(...text))).toEqual([]);
});

test('a hint that is only spoken of is none', () => {
  const block = ['```bash', 'ls', '```'];
  for (const line of [
    'Write `expected_similarity=1` above.',
    '`<!-- expected_similarity=1 -->`',
    '\\<!-- expected_similarity=1 -->',
    'With expected_similarity=1 all has to be alike:',
  ]) {
    expect(findings(read(line, '', ...block))).toEqual([]);
  }
});

test('a hint behind the language of a block is an error', () => {
  expect(findings(read('```bash', 'ls', '```', '', '```output expected_similarity=1', 'a', '```'))).toEqual([
    '5:1 error misplaced-hint: this is no hint: expected_similarity counts only in an HTML comment of its own',
  ]);
});
