import { expect, test } from 'vitest';
import { findings, planCommand, planText } from '../plan-text.ts';

test('the place is that in the article, after containers and filled-in values', () => {
  const text = '1. Item\n\n\t```bash\n\texport A=1; echo ")" )\n\t```\n';
  const expected = ["4:23 error bash-syntax: bash cannot parse this: unexpected token ')'"];
  expect(findings(planText(text))).toEqual(expected);
  expect(findings(planText(text, { variables: { A: 'a longer value' } }))).toEqual(expected);
});

test('substitutions are looked into', () => {
  expect(findings(planCommand('echo "$(ls | )"'))).toEqual([
    "2:13 error bash-syntax: bash cannot parse this: expected command after '|'",
  ]);
});

test.each(['', '# only a comment', 'if true; then ls; fi', 'cat <<EOF\n$(', 'echo {1..3} !(a) <(ls)'])(
  '%j can be parsed',
  (command) => {
    const problems = findings(planCommand(command)).filter((line) => line.includes('bash-syntax'));
    expect(problems).toEqual([]);
  },
);
