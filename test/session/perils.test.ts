import { expect, test } from 'vitest';
import { isPerilous } from '../../src/session/driver/perils.ts';

test.each([
  '',
  '# nothing',
  'echo one; echo "two $B ${C:-x}"',
  "A=1 B='two words'",
  'export RG="group-$ID" && cd "$RG"',
  'declare -A map=([a]=b); list=(1 2)',
])('a shell outlives %j', (text) => {
  expect(isPerilous(text)).toBe(false);
});

test.each([
  'az group create',
  'echo $(az group list)',
  'A=`date`',
  'echo "${A:-$(date)}"',
  'true | cat',
  'sleep 1 &',
  'while :; do echo x; done',
  'greet() { echo hello; }',
  'exec ls',
  'kill -9 $$',
  'eval "$x"',
  '. ./file',
  'exit 3',
  'set -n',
  'echo x > file',
  'if then',
])('%j could be the end of a shell', (text) => {
  expect(isPerilous(text)).toBe(true);
});
