import { execFileSync } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import { findings, planCommand } from './plan-text.ts';

/** Ways to assign `A`, each with the attributes that bash says `A` has afterwards. */
const forms: readonly (readonly [command: string, attributes: string])[] = [
  ['A=x', '--'],
  ['A="x"', '--'],
  ["A='x'", '--'],
  ["A=$'x\\n'", '--'],
  ['A=', '--'],
  ['A="x"\'y\'z', '--'],
  ['A=a\\ b', '--'],
  ['A=~/x', '--'],
  ['A={a,b}', '--'],
  ['export A=x', '-x'],
  ['export A="x y"', '-x'],
  ['export "A=x y"', '-x'],
  ["export $'A=x'", '-x'],
  ['export B=1 A=x C="$B"', '-x'],
  ['builtin export A=x', '-x'],
  ['command export A="x y"', '-x'],
  ['command -p -- builtin export B=1 A=x', '-x'],
  ['\\export A=x', '-x'],
  ['"export" A=x', '-x'],
  ['builtin declare A=x', '--'],
  ['declare A=x', '--'],
  ['declare -x A=x', '-x'],
  ['typeset A="x"', '--'],
  ['readonly A=x', '-r'],
  ['A=1 B=2', '--'],
  ['B=2 A=$B', '--'],
  ['A=x; B=y', '--'],
  ['A=x;A=y', '--'],
  ['A=x && B=y', '--'],
  ['false || A=x', '--'],
  ['[[ -n x ]] && A=x && true', '--'],
  ['! A=x', '--'],
  ['time A=x', '--'],
  ['A=$(echo cmd)', '--'],
  ['A="$(echo "cmd")" # comment', '--'],
  ['A=`echo cmd`', '--'],
  ['A=$((1 + 2))', '--'],
  ['A=<(echo cmd)', '--'],
  ['A=${B:-x}', '--'],
  ['A="${B:-"x y"}"', '--'],
  ['A="x;y"', '--'],
  ['A="x # no comment"', '--'],
  ['A=x # comment', '--'],
  ['A=x >/dev/null', '--'],
  ['A=x \\\n  B=y', '--'],
  ['A=x\\\ny', '--'],
  ['A="first\nsecond"', '--'],
  ["export A='first\n\nthird' B=2", '-x'],
  ['A=$(cat <<EOF\nA=no $B\nEOF\n)', '--'],
  ['export A="$(cat <<\'EOF\'\n)"\nEOF\n)" B=2', '-x'],
  ['cat >/dev/null <<EOF; A=x\nA=no\nEOF', '--'],
  ['A+=x', '--'],
  ['export A+=x', '-x'],
  ['A=1\nA+="2"', '--'],
  ['echo é 😀 >/dev/null; A="é"', '--'],
  ['if false; then A=no; fi; A=x', '--'],
];

const values: Readonly<Record<string, string>> = {
  'a word': 'eastus-2_a.b/c:d@e%f',
  empty: '',
  spaces: ' two  words ',
  'a single quote': "it's",
  'double quotes': 'say "yes"',
  'both quotes': `'"'"`,
  'a variable': '$HOME ${HOME}',
  'a command': '$(date) $((1 + 1))',
  backticks: '`date`',
  'a backslash': 'a\\nb\\\\c',
  'a backslash at its end': 'a\\',
  'a quote and a backslash at its end': "'\\",
  'a newline': 'one\ntwo',
  'newlines at its ends': '\n\none\n\n',
  'a newline, quotes and backslashes': `a'b"c\\n\n$'x\\`,
  'a carriage return': 'one\r\ntwo',
  'a semicolon': 'a; exit 9',
  'an ampersand': 'a & b && c',
  'a pipe and redirections': 'a | b > c < d >> e',
  'a hash': '#a #b',
  'a star': '* ? [a-z]',
  'a tilde': '~ ~/x a:~',
  'a dash': '-n',
  'an equals sign': 'A=b=c',
  braces: '{a,b} }',
  parentheses: '(a) )',
  'an exclamation mark': '!! !x',
  tabs: '\ta\tb\t',
  unicode: 'Grüße, 世界 😀\u00a0\u200b',
  'a control character': 'a\u001b[1mb\u0007',
  'a placeholder': '<your-region>',
  'ten thousand characters': `'a "b"\\ `.repeat(1_250),
};

const kinds = Object.keys(values);

/** Every form with every value. */
const cases = forms.flatMap(([command]) => Object.values(values).map((value) => ({ command, value })));

/** What `declare -p` says, of `A` after each case and of each value as it came from outside. */
let declared: { after: string[]; given: string[] };

beforeAll(() => {
  const script = [
    // Each in a shell of its own, since a readonly variable cannot be assigned again.
    ...cases.map(({ command, value }) => {
      const [step] = planCommand(command, { variables: { A: value } }).steps;
      return `(\n${step?.command}\ndeclare -p A 2>&1\n); printf '\\0'`;
    }),
    ...kinds.map((_, index) => `declare -p V${index}; printf '\\0'`),
  ].join('\n');
  const env = {
    PATH: process.env.PATH,
    ...Object.fromEntries(Object.values(values).map((value, index) => [`V${index}`, value])),
  };
  const output = execFileSync('bash', ['-s'], {
    input: script,
    env,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  }).split('\0');
  declared = {
    after: output.slice(0, cases.length),
    given: output.slice(cases.length).map((text, index) => text.replace(`declare -x V${index}`, '')),
  };
});

test.each(forms.map(([command, attributes], place) => ({ command, attributes, place })))(
  '$command is given any value as it is',
  ({ attributes, place }) => {
    const byKind = (of: (index: number) => string | undefined) =>
      Object.fromEntries(kinds.map((kind, index) => [kind, of(index)]));
    expect(byKind((index) => declared.after[place * kinds.length + index])).toEqual(
      byKind((index) => `declare ${attributes} A${declared.given[index]}`),
    );
  },
);

test.each([
  'if true; then A=x; fi',
  'for i in 1; do A=x; done',
  'while true; do A=x; break; done',
  'case x in x) A=x ;; esac',
  '{ A=x; }',
  'set_a() { A=x; }; set_a',
  'A=x | cat',
  '(A=x; export A)',
  'A=x env',
  'A=x B=$A env',
  'echo A=x; # A=y',
  ': "${A:=x}"',
  'read -r A <<<x',
])('%j is no assignment at the top level, so it stays, and the value is exported before', (command) => {
  const plan = planCommand(command, { variables: { A: 'new' } });
  expect(plan.steps[0]?.command).toBe(command);
  expect(plan.variables).toEqual({ A: 'new' });
});

test.each([
  ['A=(x y)', 1],
  ['A=(\n  x\n)', 1],
  ['A[0]=x', 1],
  ['A[$i]+=x', 1],
  ['A+=(x)', 1],
  ['declare -a A=(x)', 12],
  ['declare -A A=([k]=x)', 12],
  ['declare -ax A=x', 13],
  ['declare A[0]=x', 9],
  ['export "A[0]=x"', 8],
])('%j assigns an array, which no value can replace', (command, column) => {
  const plan = planCommand(command, { variables: { A: 'x' } });
  expect(plan.steps[0]?.command).toBe(command);
  expect(findings(plan).filter((line) => line.includes(' error '))).toEqual([
    `2:${column} error array-variable: A is assigned as an array here, which --var A=… cannot replace`,
  ]);
});
