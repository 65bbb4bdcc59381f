import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, type Edit } from '../../../src/plan/shell/edits.ts';

const original = 'abcdefghijklmnopqrstuvwxyz';
const edit = fc
  .tuple(fc.nat(20), fc.integer({ min: 1, max: 5 }), fc.stringMatching(/^[A-Z]{0,4}$/))
  .map(([start, length, text]): Edit => ({ start, end: start + length, text }));

/** Those that overlap none that is given before them. */
function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const chosen: Edit[] = [];
  for (const one of edits) {
    if (!chosen.some(({ start, end }) => one.start < end && start < one.end)) chosen.push(one);
  }
  return chosen.sort((one, other) => one.start - other.start);
}

test('of two edits that overlap the one given first counts, and offsets lead back to where they came from', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
      const { text, original: back, isInserted } = applyEdits(original, edits);
      let [expected, at] = ['', 0];
      const origins: { offset: number; inserted: boolean }[] = [];
      const keep = (end: number) => {
        for (; at < end; at += 1) {
          origins.push({ offset: at, inserted: false });
          expected += original.charAt(at);
        }
      };
      for (const one of withoutOverlaps(edits)) {
        keep(one.start);
        expected += one.text;
        for (const _ of one.text) origins.push({ offset: one.start, inserted: true });
        at = one.end;
      }
      keep(original.length);
      expect(text).toBe(expected);
      expect(
        Array.from(text, (_, offset) => ({ offset: back(offset), inserted: isInserted(offset) })),
      ).toEqual(origins);
    }),
  );
});

test('edits may come by the hundred thousand', () => {
  const text = '<a>'.repeat(200_000);
  const edits = Array.from({ length: 200_000 }, (_, index) => ({
    start: 3 * index,
    end: 3 * index + 3,
    text: 'x',
  }));
  const edited = applyEdits(text, edits);
  expect(edited.text).toBe('x'.repeat(200_000));
  expect(edits.every((_, index) => edited.isInserted(index) && edited.original(index) === 3 * index)).toBe(
    true,
  );
});
