import { expect, test } from 'vitest';
import { rerunCommand } from '../../src/cli/rerun.ts';

test('the command is repeated as it was given, quoted for the shell', () => {
  const argv = ['run', 'a b.md', '--var', "NAME=it's", '-j', '2'];
  expect(rerunCommand(argv, ['a b.md'], ['a b.md'])).toBe("docproof run --var 'NAME=it'\\''s' -j 2 'a b.md'");
});
