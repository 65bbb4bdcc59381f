import fc from 'fast-check';
import { expect, test } from 'vitest';
import { output, outputs } from '../generated/outputs.ts';
import { judge } from '../request.ts';

// What begins or ends in the middle of a sequence, or overwrites a line, is another text.
const plain = fc
  .tuple(outputs, output)
  .map(
    ([[one, other], stderr]) =>
      [one, other, stderr].map((text) => text.replaceAll(/[\x1b\r]/g, '')) as [string, string, string],
  );
const colours = fc.infiniteStream(
  fc.constantFrom('', '', '\x1b[31m', '\x1b[0m', '\x1b[1;32m', '\x1b(B', '\x1b]0;title\x07'),
);
const ends = fc.infiniteStream(fc.constantFrom('\n', '\r\n', '  \n', '\t\r\n', '\x1b[0m \n'));

/** The same text as a terminal would be sent it. */
function coloured(text: string, colour: Iterator<string>, end: Iterator<string>): string {
  const next = (from: Iterator<string>) => String(from.next().value);
  const lines = text.split('\n').map((line) =>
    line
      .split(' ')
      .map((word) => next(colour) + word + next(colour))
      .join(' '),
  );
  return `\n \r\n${lines.join('\n').replaceAll('\n', () => next(end))}\r\n \n`;
}

test('colour, line ends, trailing space and blank lines around do not count, on either side', () => {
  fc.assert(
    fc.property(plain, colours, ends, fc.boolean(), ([one, other, stderr], colour, end, isExpected) => {
      const [written, printed] = isExpected
        ? [coloured(one, colour, end), other]
        : [one, coloured(other, colour, end)];
      expect(judge(written, printed, {}, stderr)).toEqual(judge(one, other, {}, stderr));
    }),
    { numRuns: 1_000 },
  );
});
