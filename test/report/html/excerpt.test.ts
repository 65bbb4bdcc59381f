import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from '../../../src/report/html/excerpt.ts';

test('a text within the limit is whole', () => {
  expect(excerpt('a\nb\n', 4)).toEqual({ head: 'a\nb\n', tail: null });
});

test('a longer one keeps whole lines of its beginning and, more of them, of its end', () => {
  const lines = Array.from({ length: 100 }, (_, index) => `line ${index + 100}\n`);
  expect(excerpt(lines.join(''), 80)).toEqual({
    head: 'line 100\nline 101\n',
    tail: lines.slice(94).join(''),
  });
});

test('a single endless line is cut all the same', () => {
  expect(excerpt('x'.repeat(1_000), 100)).toEqual({ head: 'x'.repeat(25), tail: 'x'.repeat(75) });
});

test('head and tail never overlap and keep the limit', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 8, max: 50 }), (text, limit) => {
      const { head, tail } = excerpt(text, limit);
      expect(text.startsWith(head) && text.endsWith(tail ?? head)).toBe(true);
      expect(head.length + (tail?.length ?? 0)).toBeLessThanOrEqual(Math.max(limit, 1) + 1);
    }),
  );
});
