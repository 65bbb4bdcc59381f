import { expect, test } from 'vitest';
import { findings, planCommand, planText } from '../plan-text.ts';

function unassigned(command: string, environment: string[] = []): string[] {
  const { diagnostics } = planCommand(command, { environment: new Set(environment) });
  return diagnostics
    .filter(({ code }) => code === 'unassigned-variable')
    .map(({ message }) => message.split(' ', 1)[0] ?? '');
}

test.each([
  ['echo $A "${B}" ${#C} ${D%x} ${E?needed}', ['A', 'B', 'C', 'D', 'E']],
  ['A=$A', ['A']],
  ['echo `echo $A`', ['A']],
  ['cat <<EOF\n$A\nEOF', ['A']],
  ['f() { echo $A; }', ['A']],
])('%j uses %j', (command, names) => {
  expect(unassigned(command)).toEqual(names);
});

test.each([
  'A=1; echo $A',
  'export A="$(date)" && echo $A',
  'builtin export A=1; command declare B="2"; \\export C=3; echo $A $B $C',
  'builtin read -r A <<<1; command -p printf -v B x; echo $A $B',
  'read -r A B <<<"1 2"; echo $A $B',
  'for A in 1 2; do echo $A; done',
  'printf -v A %s x; echo $A',
  'mapfile -t A < file; echo "${A[@]}"',
  'while getopts ab A; do echo $A; done',
  'for ((i = 0; i < 3; i++)); do echo $i; done',
  'echo ${A:-default} ${A-} ${A:+set}',
  ': ${A:=1}; echo $A',
  "echo '$A' \\$A",
  "cat <<'EOF'\n$A\nEOF",
  'echo $1 $@ $# $? $$ $! $- $0 $RANDOM $HOME $PWD',
  'f() { local A; A=$1; echo $A $B; }; B=1; f',
  '. ./settings.sh; echo $A',
  'eval "$(settings)"; echo $A',
  'exec {fd}>file; echo x >&$fd',
])('%j uses none', (command) => {
  expect(unassigned(command)).toEqual([]);
});

test('the environment and --var count', () => {
  expect(unassigned('echo $A $B', ['A'])).toEqual(['B']);
  expect(planCommand('echo $A', { variables: { A: '1' } }).diagnostics).toEqual([]);
});

test('a name is reported once, where the plan first uses it', () => {
  const text = '```bash\necho $A\n```\n\n```bash\necho $B $A\nA=1\n```\n\n```bash\necho $A $B\n```\n';
  expect(findings(planText(text))).toEqual([
    '2:6 warning unassigned-variable: A is used here and assigned by no earlier step',
    '6:6 warning unassigned-variable: B is used here and assigned by no earlier step',
  ]);
});

test('in a block that bash cannot parse nothing more is said, and what it assigns counts', () => {
  const text = '```bash\nB=1\nif true; echo $A; fi\n```\n\n```bash\necho $B $C\n```\n';
  const codes = findings(planText(text)).map((line) => line.split(' ', 3).join(' '));
  expect(codes).toEqual(['3:19 error bash-syntax:', '7:9 warning unassigned-variable:']);
});
