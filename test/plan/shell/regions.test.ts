import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Region, regionFinder } from '../../../src/plan/shell/regions.ts';

const region = fc.tuple(fc.nat(12), fc.nat(12)).map(
  ([start, length]): Region => ({
    start,
    end: start + length,
    quoting: 'bare',
    filling: 'bare',
    command: null,
  }),
);

test('an offset is in the smallest region around it, and of two with the same ends in the later one', () => {
  fc.assert(
    fc.property(fc.array(region, { maxLength: 12 }), (regions) => {
      const find = regionFinder(regions);
      for (let offset = 0; offset < 30; offset += 1) {
        const around = regions.filter(({ start, end }) => start <= offset && offset < end);
        const least = Math.min(...around.map(({ start, end }) => end - start));
        expect(find(offset)).toBe(around.findLast(({ start, end }) => end - start === least) ?? null);
      }
    }),
  );
});
