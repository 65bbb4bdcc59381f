import { expect, test } from 'vitest';
import { misspeltLanguage } from '../../src/article/languages.ts';
import { nearestWord } from '../../src/article/nearest-word.ts';

test.each([
  ['bahs', 'bash', 1],
  ['sehll', 'shell', 1],
  ['outptu', 'output', 1],
  ['oututp', 'output', 2],
  ['timeuot', 'timeout', 1],
])('letters that have changed places are one edit: %s', (word, known, edits) => {
  expect(nearestWord(word, [known], edits)).toBe(known);
  expect(nearestWord(word, [known], edits - 1)).toBeNull();
});

test('the nearest word is found, not the first', () => {
  expect(nearestWord('bahs', ['bath', 'bash'], 2)).toBe('bash');
});

test.each(['hs', 'sc', '{r}', '{1,3}', 'python:title', 'http', 'json[name]'])(
  '%s is a language of its own',
  (word) => {
    expect(misspeltLanguage(word, ['bash', 'sh', 'shell', 'output', 'console'])).toBeNull();
  },
);
