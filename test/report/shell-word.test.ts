import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shellWord } from '../../src/report/shell-word.ts';

test('a plain path stays as it is', () => {
  expect(shellWord('docs/a_b-1.md')).toBe('docs/a_b-1.md');
});

test('bash reads whatever is quoted as one word, unchanged', () => {
  const texts = fc.sample(
    fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '')),
    200,
  );
  const words = ['', "it's", '$(x) `y` "z" \\', 'a\nb', '~', '*', '#', ...texts];
  const script = `printf '%s\\0' ${words.map(shellWord).join(' ')}`;
  const printed = execFileSync('bash', ['-c', script], { encoding: 'utf8' });
  expect(printed.split('\0').slice(0, -1)).toEqual(words);
});
