import picocolors from 'picocolors';
import { expect, test } from 'vitest';
import { codeFrame } from '../../../src/report/terminal/code-frame.ts';
import { paint } from '../../../src/report/terminal/line.ts';

test('a line stands between two lines on either side', () => {
  expect(frame('a\nb\nc\nd\ne\nf', 8, 10)).toEqual([
    '     8  a',
    '     9  b',
    '  > 10  c',
    '    11  d',
    '    12  e',
  ]);
});

test('at the ends of the text there are fewer', () => {
  expect(frame('a\nb', 1, 1)).toEqual(['  > 1  a', '    2  b']);
  expect(frame('a\nb', 1, 2)).toEqual(['    1  a', '  > 2  b']);
});

test('CRLF and CR end lines too', () => {
  expect(frame('a\r\nb\rc', 1, 2)).toEqual(['    1  a', '  > 2  b', '    3  c']);
});

test('a line that the text does not have has no frame', () => {
  expect(frame('a\nb', 5, 4)).toEqual([]);
  expect(frame('a\nb', 5, 7)).toEqual([]);
});

function frame(text: string, firstLine: number, line: number): string[] {
  const plain = picocolors.createColors(false);
  return codeFrame({ text, firstLine }, line).map((one) => paint(one, plain, 80));
}

test('a caret stands below the column', () => {
  const plain = picocolors.createColors(false);
  const lines = codeFrame({ text: 'a\n\tbc', firstLine: 9 }, 10, 3).map((one) => paint(one, plain, 80));
  expect(lines).toEqual(['     9  a', '  > 10          bc', '                 ^']);
});

test('tabs count from the beginning of a line, marked or not', () => {
  expect(frame('\ta\n\tb', 1, 2)).toEqual(['    1          a', '  > 2          b']);
});
