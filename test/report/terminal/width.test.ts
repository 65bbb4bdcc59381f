import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withAgreedWidth } from '../../../src/report/terminal/agreed-width.ts';
import { cutToWidth, displayWidth, padToWidth, rowsTaken } from '../../../src/report/terminal/width.ts';

test.each([
  ['abc', 3],
  ['', 0],
  ['名前', 4],
  ['ｆｕｌｌ', 8],
  ['한국', 4],
  ['e\u0301', 1],
  ['🚀', 2],
  ['a\u200bb', 2],
  ['⠋ ✓ …', 5],
  ['\u00ad', 1],
  ['𗀀', 2],
  ['︙', 2],
  ['\u{1f321}', 1],
])('%j is %i columns wide', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('text that fits is not cut', () => {
  expect(cutToWidth('名前', 4)).toBe('名前');
});

test('text is cut between characters, and the cut is marked', () => {
  expect([0, 1, 2, 3, 4, 5].map((columns) => cutToWidth('a名前b', columns))).toEqual([
    '',
    '…',
    'a…',
    'a…',
    'a名…',
    'a名…',
  ]);
  expect(cutToWidth('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…');
});

test('what was cut to a width fits it, and what was padded fills it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 30 }), (text, columns) => {
      expect(displayWidth(cutToWidth(text, columns))).toBeLessThanOrEqual(columns);
      expect(displayWidth(padToWidth(text, columns))).toBe(Math.max(displayWidth(text), columns));
    }),
  );
});

test.each([
  ['', 1],
  ['abcd', 1],
  ['abcde', 2],
  ['名前名', 2],
  ['a名前', 2],
  ['a名前b名', 3],
])('%j takes up %i rows of four columns', (text, rows) => {
  expect(rowsTaken(text, 4)).toBe(rows);
});

test('what terminals draw in different widths is put in a way that they agree on', () => {
  expect(withAgreedWidth('👩‍👩‍👧‍👦 ⚠️ 👍🏽 🇩🇪 1️⃣ e\u0301 हिन्दी 名前')).toBe('👩 ⚠ 👍 DE 1 e\u0301 हिन्दी 名前');
});
