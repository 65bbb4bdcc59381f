import { expect, test } from 'vitest';
import { rerunCommand, splitArguments } from '../../src/cli/rerun.ts';

const known = [
  { short: '-j', long: '--jobs', required: true },
  { long: '--out', required: true },
  { long: '--tab', required: true },
  { long: '--var', required: true },
  { long: '--continue', required: false },
];

/** The command that repeats one with these arguments. */
function rerun(
  argv: readonly string[],
  missing: readonly string[] = [],
  input: string | null = null,
): string {
  return rerunCommand(splitArguments(argv, known), missing, input);
}

test('the command is repeated as it was given, quoted for the shell', () => {
  expect(rerun(['a b.md', '--var', "NAME=it's", '-j', '2'])).toBe(
    "docproof run --var 'NAME=it'\\''s' -j 2 'a b.md'",
  );
});

test('a value that is an article elsewhere stays with its option', () => {
  expect(rerun(['docs', '--out', 'docs/r', '--tab', 'docs', '--continue'])).toBe(
    'docproof run --out docs/r --tab docs --continue docs',
  );
  expect(rerun(['--tab', 'docs', 'docs', '--tab=docs', '-j4', 'docs'])).toBe(
    'docproof run --tab docs --tab=docs -j4 docs docs',
  );
});

test('an article that looks like an option stays one', () => {
  expect(rerun(['-', '--continue', '--', '-a.md', '--tab'])).toBe(
    '… | docproof run --continue -- - -a.md --tab',
  );
  expect(rerun(['--tab', '--', 'a.md'])).toBe('docproof run --tab -- a.md');
});

test('what is missing is asked for', () => {
  expect(rerun(['a.md', '--continue'], ['--var NAME=…', "--fill '<p>=…'"])).toBe(
    "docproof run --continue --var NAME=… --fill '<p>=…' a.md",
  );
});

test('standard input comes from where it came from, or is left to the caller', () => {
  expect(rerun(['-', '--continue'], [], '/a b.md')).toBe("docproof run --continue - <'/a b.md'");
  expect(rerun(['-'])).toBe('… | docproof run -');
  expect(rerun(['a.md'], [], '/a b.md')).toBe('docproof run a.md');
});

test('a web address is quoted where the shell would read it otherwise', () => {
  expect(rerun(['https://example.com/a.md', 'https://example.com/a.md?x=1&y'])).toBe(
    "docproof run https://example.com/a.md 'https://example.com/a.md?x=1&y'",
  );
});
