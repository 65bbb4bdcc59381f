import picocolors from 'picocolors';
import { expect, test } from 'vitest';
import { cut, paint, prose, quiet, toned, visible, whole } from '../../../src/report/terminal/line.ts';
import { wrapped } from '../../../src/report/terminal/wrap.ts';

const plain = picocolors.createColors(false);
const coloured = picocolors.createColors(true);

test('text becomes one line without control sequences, its tabs spaces', () => {
  expect(visible('a\tb\n\u001b[31mc\u001b[0m\u2028d\tend')).toBe('a       b c d   end');
  expect(visible('名前\tx')).toBe('名前    x');
});

test('a line is cut to the width and painted after that', () => {
  const line = cut(toned('bad', 'failed'), ' ', quiet('at length'));
  expect(paint(line, plain, 11)).toBe('failed at …');
  expect(paint(line, coloured, 11)).toBe('\u001b[31mfailed\u001b[39m \u001b[2mat …\u001b[22m');
  expect(paint(line, coloured, 6)).toBe('\u001b[31mfailed\u001b[39m');
});

test('a line that is whole is not cut', () => {
  expect(paint(whole('a b c'), plain, 2)).toBe('a b c');
});

test('space at the end of a line is not written', () => {
  expect(paint(whole('a ', quiet('b  ')), coloured, 80)).toBe('a \u001b[2mb\u001b[22m');
});

test('prose is broken between words and its further lines are set in', () => {
  const line = prose('  ', toned('warning', 'one two'), ' three ', quiet('four'));
  expect(wrapped(line, 10).map((row) => paint(row, plain, 10))).toEqual(['  one two', '  three', '  four']);
  expect(wrapped(line, 80).map((row) => paint(row, plain, 80))).toEqual(['  one two three four']);
});

test('a word that is longer than the screen goes on in the next row', () => {
  expect(wrapped(prose('a ', 'bbbbbbbb', ' c'), 5).map((row) => paint(row, plain, 5))).toEqual([
    'a',
    '  bbbbbbbb',
    '  c',
  ]);
});

test('Chinese and Japanese text is broken between its signs where a row cannot hold it, and a path is not', () => {
  const line = prose('✗ ', '出力を「見る」ための手順、', ' 名前/手順.md:7');
  expect(wrapped(line, 16).map((row) => paint(row, plain, 16))).toEqual([
    '✗ 出力を「見る」',
    '  ための手順、',
    '  名前/手順.md:7',
  ]);
});

test('a number is not parted from its unit', () => {
  const line = prose('a heading', quiet('  2.5 s'), '  4 min 1 s');
  expect(wrapped(line, 13).map((row) => paint(row, plain, 13))).toEqual([
    'a heading',
    '  2.5 s',
    '  4 min 1 s',
  ]);
});
