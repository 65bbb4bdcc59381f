import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offsetAt, placeAt, sourceLines } from '../../src/article/source-lines.ts';

const text = fc
  .array(fc.constantFrom('a', 'é', '😀', '\r', '\n', '\r\n', ' '))
  .map((parts) => parts.join(''));

test.each([
  [1, 1, 0],
  [2, 1, 3],
  [2, 3, 5],
  [3, 1, 7],
  [4, 2, 10],
])('line %i, column %i stands at offset %i', (line, column, offset) => {
  expect(offsetAt(sourceLines('a.md', 'a\r\nbcd\re\nfg'), { line, column })).toBe(offset);
});

test('what lies behind a line or the text stands at its end', () => {
  const lines = sourceLines('a.md', 'ab\r\ncd');
  expect(offsetAt(lines, { line: 1, column: 9 })).toBe(2);
  expect(offsetAt(lines, { line: 9, column: 1 })).toBe(6);
});

test('lines begin where they are found in the text', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const { lines, starts } = sourceLines('a.md', whole);
      expect(lines).toEqual(whole.split(/\r\n|\r|\n/));
      for (const [place, line] of lines.entries()) expect(whole.startsWith(line, starts[place])).toBe(true);
    }),
  );
});

test('a place leads to its offset and back', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const source = sourceLines('a.md', whole);
      for (const [number, line] of source.lines.entries()) {
        for (let column = 1; column <= line.length + 1; column += 1) {
          const place = { file: 'a.md', line: number + 1, column };
          expect(placeAt(source, offsetAt(source, place))).toEqual(place);
        }
      }
    }),
  );
});
