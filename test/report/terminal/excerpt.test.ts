import { expect, test } from 'vitest';
import type { MarkedPiece } from '../../../src/report/spans.ts';
import { excerpt } from '../../../src/report/terminal/excerpt.ts';

/** An excerpt in which what is marked stands in brackets. */
function excerptOf(...pieces: MarkedPiece[]): string {
  return excerpt(pieces, ({ text, is }) => (is === null ? text : `[${text}]`))
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');
}

const plain = (text: string): MarkedPiece => ({ text, is: null });
const changed = (text: string): MarkedPiece => ({ text, is: 'changed' });

test('a line of 400 characters is shown whole', () => {
  const text = 'x'.repeat(390);
  expect(excerptOf(plain(text), changed('y'.repeat(10)))).toBe(`${text}[${'y'.repeat(10)}]`);
});

test('of a longer one the beginning is shown, and how much there is behind it', () => {
  expect(excerptOf(plain('x'.repeat(5_000)))).toBe(`${'x'.repeat(400)} … 4600 more characters`);
});

test('it begins in front of the first mark where that is far in', () => {
  expect(excerptOf(plain('x'.repeat(1_000)), changed('yy'), plain('z'.repeat(1_000)))).toBe(
    `… ${'x'.repeat(80)}[yy]${'z'.repeat(318)} … 682 more characters`,
  );
  expect(excerptOf(plain('x'.repeat(1_000)), changed('yy'))).toBe(`… ${'x'.repeat(398)}[yy]`);
});

test('no character is cut in two', () => {
  expect(excerptOf(plain(`x${'🚀'.repeat(300)}`))).toBe(`x${'🚀'.repeat(199)} … 201 more characters`);
});

test('tabs count from the beginning of the line, also behind a mark', () => {
  expect(excerptOf(changed('foo'), plain(' 名前\tRunning\t1'))).toBe('[foo] 名前        Running 1');
});
