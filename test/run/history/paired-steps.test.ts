import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairedSteps } from '../../../src/run/history/paired-steps.ts';

const steps = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor'),
  fc.constantFrom('1', '2', '3'),
);

test('a step has at most one other, both ways alike, and none is left alone that has an equal one or one of its id', () => {
  fc.assert(
    fc.property(steps, steps, (now, before) => {
      const { then, now: back } = pairedSteps(now, before);
      expect([...back].map(([old, id]) => [id, old]).toSorted()).toEqual([...then].toSorted());
      const alone = Object.entries(now).filter(([id]) => !then.has(id));
      const left = Object.entries(before).filter(([id]) => !back.has(id));
      for (const [id, digest] of alone) {
        for (const [old, other] of left) expect(old === id || other === digest).toBe(false);
      }
      for (const [id, digest] of Object.entries(now))
        if (before[id] === digest) expect(then.get(id)).toBe(id);
    }),
  );
});

test('equal steps keep their order where their ids have moved', () => {
  const { then } = pairedSteps({ n: 'new', x: '1', y: '1' }, { a: '1', b: '1' });
  expect([...then]).toEqual([
    ['x', 'a'],
    ['y', 'b'],
  ]);
});

test('thousands of steps that were all changed and moved are paired at once', () => {
  const many = (prefix: string) =>
    Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`${prefix}-${at}`, `${at % 100}`]));
  expect(pairedSteps(many('a'), many('b')).then.size).toBe(20_000);
});
