import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fix } from '../../../src/article/diagnostic.ts';
import { lineEndOf } from '../../../src/article/line-ends.ts';
import { applyFixes } from '../../../src/authoring/fix/apply-fixes.ts';

const anyText = fc
  .array(fc.constantFrom('a', 'b', 'é', '😀', '\r', '\n', '\r\n', '`', ' '), { maxLength: 60 })
  .map((parts) => parts.join(''));

/** A text, and fixes anywhere in it. */
const anyCase = fc.tuple(
  anyText,
  fc.array(
    fc.record({ start: fc.integer({ min: -1, max: 70 }), length: fc.nat({ max: 8 }), text: anyText }),
    { maxLength: 8 },
  ),
);

function fixesOf(found: readonly { start: number; length: number; text: string }[]): Fix[] {
  return found.map(({ start, length, text }) => ({ start, end: start + length, text }));
}

test('everything outside of what is applied stays, in its order', () => {
  fc.assert(
    fc.property(anyCase, ([text, found]) => {
      const { text: after, applied } = applyFixes(text, fixesOf(found));
      let [before, rest] = [0, after];
      for (const { start, end, text: put } of applied) {
        const kept = text.slice(before, start);
        expect(start).toBeGreaterThanOrEqual(before);
        expect(rest.startsWith(kept)).toBe(true);
        const inserted = put.replace(/\r\n?|\n/g, lineEndOf(text));
        expect(rest.startsWith(inserted, kept.length)).toBe(true);
        rest = rest.slice(kept.length + inserted.length);
        before = end;
      }
      expect(rest).toBe(text.slice(before));
    }),
  );
});

test('what is applied is nothing but what is given, and applying that alone comes to the same', () => {
  fc.assert(
    fc.property(anyCase, ([text, found]) => {
      const fixes = fixesOf(found);
      const first = applyFixes(text, fixes);
      expect(fixes).toEqual(expect.arrayContaining(first.applied));
      expect(applyFixes(text, first.applied)).toEqual(first);
    }),
  );
});

test('fixes that do not overlap can be given in any order, or one after the other from the end', () => {
  fc.assert(
    fc.property(anyCase, ([text, found]) => {
      const { text: after, applied } = applyFixes(text, fixesOf(found));
      expect(applyFixes(text, applied.toReversed()).text).toBe(after);
      // A line end that is put in can change which one the text has most.
      const plain = applied.map((fix) => ({ ...fix, text: fix.text.replace(/[\r\n]/g, '') }));
      const oneByOne = plain.reduceRight((before, fix) => splice(before, fix), text);
      expect(applyFixes(text, plain).text).toBe(oneByOne);
    }),
  );
});

test('a text keeps its line ends, and what is put in gets them', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'bc', '')), anyText, (lines, put) => {
      const text = `${lines.join('\r\n')}\r\nend\r\n`;
      const { text: after } = applyFixes(text, [{ start: 0, end: 0, text: put }]);
      expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }),
  );
});

test('a pair of surrogates or of line end characters is never split', () => {
  fc.assert(
    fc.property(anyCase, ([text, found]) => {
      const { text: after } = applyFixes(text, fixesOf(found));
      expect(after).not.toMatch(/\p{Surrogate}/u);
      for (const { start, end } of applyFixes('\r\n'.repeat(35), fixesOf(found)).applied) {
        expect([start % 2, end % 2]).toEqual([0, 0]);
      }
    }),
  );
});

test('of two that overlap, or put something in at the same place, the first wins', () => {
  const fixes = [
    { start: 2, end: 4, text: 'X' },
    { start: 0, end: 3, text: 'Y' },
    { start: 5, end: 5, text: '1' },
    { start: 5, end: 5, text: '2' },
  ];
  expect(applyFixes('abcdef', fixes).text).toBe('Yde1f');
});

test('fixes that touch are both applied', () => {
  const fixes = [
    { start: 0, end: 2, text: 'X' },
    { start: 2, end: 4, text: 'Y' },
  ];
  expect(applyFixes('abcd', fixes).text).toBe('XY');
});

function splice(text: string, { start, end, text: put }: Fix): string {
  return text.slice(0, start) + put + text.slice(end);
}

test.each(['\n', '\r\n', '\r'])('lines that are put in end in %j where all others do', (lineEnd) => {
  const text = `a${lineEnd}b${lineEnd}`;
  const fixes = [{ start: 0, end: 0, text: '<!-- c -->\n' }];
  expect(applyFixes(text, fixes).text).toBe(`<!-- c -->${lineEnd}${text}`);
});
