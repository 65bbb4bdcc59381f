import { describe, expect, test } from 'vitest';
import { errorSigns } from '../../../../src/verdict/guards/signs/signs.ts';
import { tripped } from '../../request.ts';

describe.each(errorSigns)('$name', ({ pattern, trips, kept }) => {
  test.each(trips)('%j trips, and is seen by it', (printed) => {
    expect(tripped('pod/sample created', printed)).toContain('error-message');
    expect(printed.search(pattern)).not.toBe(-1);
  });
  test.each(trips)('%j does not trip where it is what the article shows', (message) => {
    expect(tripped(message, message)).toEqual([]);
  });
  if (kept.length > 0)
    test.each(kept)('%j does not trip', (printed) => {
      expect(tripped('pod/sample created', printed)).toEqual([]);
    });
});

test('no two signs are named alike', () => {
  const names = errorSigns.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
