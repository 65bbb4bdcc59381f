import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandFree } from '../../../src/report/ci/command-free.ts';
import { azureCommands, forgeries, githubCommands } from '../../ci-agents.ts';

function taken(...pieces: string[]): string {
  const text = commandFree();
  return pieces.map((piece) => text.take(piece)).join('');
}

test.each(forgeries)('%j is no command any more, wherever it is parted', (forgery) => {
  for (let at = 0; at <= forgery.length; at += 1) {
    const text = taken('before\n', forgery.slice(0, at), forgery.slice(at), '\nafter\n');
    expect([...githubCommands(text), ...azureCommands(text)]).toEqual([]);
  }
});

test('what is none stays as it is', () => {
  const text = '# a :: b\n## [x] #[y] a::b::c\n : :x\r\n\u001b[31m# #\u001b[0m\n';
  expect(taken(text)).toBe(text);
});

test('of any pieces nothing is a command', () => {
  const piece = fc.constantFrom(
    ...[
      '#',
      '##',
      '##v',
      'so[',
      'vso[',
      '[',
      'task.debug]',
      ':',
      '::',
      'error',
      '::x',
      ' ',
      '\n',
      '\r',
      '\u0085',
      '\u200b',
      ']',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = taken(...pieces);
      expect([...githubCommands(text), ...azureCommands(text)]).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('a line that has been begun is ended before a command, and no other', () => {
  const text = commandFree();
  expect(text.endLine()).toBe('');
  text.take('a\nb');
  expect(text.endLine()).toBe('\n');
  expect(text.endLine()).toBe('');
  text.take('a\n');
  expect(text.endLine()).toBe('');
});

test('a long line without an end costs no more than its length', () => {
  const text = commandFree();
  for (let count = 0; count < 20_000; count += 1) text.take('#:\u200b##a ');
  expect(text.take(`${' '.repeat(100_000)}::error::x`)).toContain('  ::error');
  expect(taken('\ufeff '.repeat(100_000), '::error::x')).toContain(' : :error::x');
  expect(taken(`${'\u200b\ufeff'.repeat(100_000)}x`)).toHaveLength(200_001);
});
