import { expect, test } from 'vitest';
import { clean } from '../../src/verdict/clean.ts';

test('colour, titles and cursor movements are taken off', () => {
  expect(clean('\x1b]0;title\x07\x1b[1;32mready\x1b[0m\x1b[K\x1b(B')).toBe('ready');
});

test('CRLF, trailing space and blank lines around the text are taken off', () => {
  expect(clean('\r\n\n  a  \r\nb\t\r\n\r\n')).toBe('  a\nb');
});

test('of a progress bar the last state stays', () => {
  expect(clean('10 %\r50 %\rdone\r\nnext')).toBe('done\nnext');
});

test('a line that is wiped at last is empty', () => {
  expect(clean('working\r        \rdone')).toBe('done');
  expect(clean('working\r        \r')).toBe('');
  expect(clean('working hard\r\x1b[Kdone')).toBe('done');
  expect(clean('working hard\rdone')).toBe('doneing hard');
});
