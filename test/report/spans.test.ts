import { expect, test } from 'vitest';
import { markedPieces } from '../../src/report/spans.ts';

test('a line is cut at the ends of its spans', () => {
  const line = {
    text: 'web Failed 10.0.0.1',
    spans: [
      { is: 'changed' as const, from: 4, to: 10 },
      { is: 'open' as const, from: 11, to: 19 },
    ],
  };
  expect(markedPieces(line)).toEqual([
    { text: 'web ', is: null },
    { text: 'Failed', is: 'changed' },
    { text: ' ', is: null },
    { text: '10.0.0.1', is: 'open' },
  ]);
});

test('a line without spans is one piece, an empty one none', () => {
  expect(markedPieces({ text: 'web' })).toEqual([{ text: 'web', is: null }]);
  expect(markedPieces({ text: '' })).toEqual([]);
});

test('spans behind the end of a line that was cut are empty', () => {
  expect(markedPieces({ text: 'web', spans: [{ is: 'changed', from: 2, to: 9 }] })).toEqual([
    { text: 'we', is: null },
    { text: 'b', is: 'changed' },
  ]);
});
