import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelNames as names } from '../../../src/article/verdict-names.ts';
import { volatileClasses } from '../../../src/verdict/levelling/classes/classes.ts';
import { levelOf } from '../../../src/verdict/levelling/level.ts';
import { line, noise } from '../generated/outputs.ts';

const all = Object.values(volatileClasses);
const classes = (on: readonly string[]) => Object.fromEntries(names.map((name) => [name, on.includes(name)]));

const example = fc.constantFrom(...all.flatMap(({ alike, kept, token }) => [...alike, ...kept, token]));
const piece = fc.oneof(
  example,
  fc
    .tuple(example, fc.nat({ max: 60 }), fc.nat({ max: 60 }))
    .map(([text, one, other]) => text.slice(Math.min(one, other), Math.max(one, other))),
  fc.uuid(),
  noise,
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef.-: TZmshd+x/_'), maxLength: 14 }),
  fc.constantFrom(
    '-',
    '.',
    ' ',
    ':',
    '/',
    '=',
    '5m',
    'abc1234',
    '---',
    '-0500 CDT',
    '/tmp/',
    'pid ',
    '⟨',
    '⟩',
  ),
);
const text = fc.oneof(
  line,
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
);

function expectIdempotent(on: readonly string[], numRuns: number): void {
  const level = levelOf(classes(on));
  fc.assert(
    fc.property(text, (written) => {
      const once = level(written);
      expect(level(once)).toBe(once);
    }),
    {
      numRuns,
      examples: [
        ['10.1.2.3.0030989a'],
        ['---- -- -'],
        ['a day-⟨age⟩'],
        ['as 557993844340-00000001a-0000-1000-8000-000000000000'],
      ],
    },
  );
}

describe('levelling a levelled line changes nothing', () => {
  test.each(names)('by %s alone', (name) => expectIdempotent([name], 400));

  test('by all classes', () => expectIdempotent(names, 4_000));

  test('by those that are on by default', () => {
    expectIdempotent(
      names.filter((name) => !volatileClasses[name].offByDefault),
      4_000,
    );
  });

  test('by any of them', () => {
    fc.assert(
      fc.property(fc.subarray([...names]), (on) => expectIdempotent(on, 60)),
      { numRuns: 60 },
    );
  });
});

test('with every class off, nothing but space and rules is levelled', () => {
  const level = levelOf(classes([]));
  fc.assert(
    fc.property(text, (written) => {
      expect(level(written)).toBe(written.split(/\s+/).filter(Boolean).join(' ').replace(/-{3,}/g, '---'));
    }),
  );
});

test('a class that is off puts no token of its own into a line', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...names), (written, name) => {
      const { token } = volatileClasses[name];
      const others = names.filter((other) => volatileClasses[other].token !== token);
      expect(levelOf(classes(others))(written).split(token).length).toBeLessThanOrEqual(
        written.split(token).length,
      );
    }),
  );
});
