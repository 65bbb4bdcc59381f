import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
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
    "2:14 error bash-syntax: bash cannot parse this: expected command after '|'",
  ]);
});

test.each([
  '',
  '# only a comment',
  'for i in 1; do ls; done\\',
  'if true; then ls; fi \\',
  'case a in a) ls; ;; b) ls;; c) ls & ;; d) ls & ;& *) ls ;;& esac',
  'if true; then ls; fi',
  'cat <<EOF\n$(',
  'cat <<EOF\n$(a (b) `c (` ${d\nEOF',
  'x=$(grep -c case notes.txt)',
  'echo "$(ls -- case; case a in a) ls ;; esac)" <(grep case x)',
  'if x=$(case a in a) true ;; esac); then case b in b) ls ;; esac; fi',
  '!',
  'time; ls && !\nls',
  '! # all is well',
  'while ! ls; do time; done',
  'for ((i = 0; i < 3; i++)); do ls; done',
  'for \\\n((;;)); do break; done',
  '[[ 5 > 3 ]]',
  'echo $[1 + 2] "$[a[1]]" \'$[\' \\$[ "\\$[" $$[',
  'echo ${a:-<(ls)} ${b:-"<("} ${c:-\\<\\(} ${d:-$[1]}',
  'cat <<EOF\n$[\nEOF',
  'cat <<EOF\n; a\nEOF',
  'case a in a) ls\n;; esac',
  'cat <<E\\\nOF\na\nEOF',
  'ls > a; (ls)',
  'ls 2>&1>out <&0>out',
  'echo {1..3} !(a) <(ls)',
])('%j can be parsed', (command) => {
  const problems = findings(planCommand(command)).filter((line) => line.includes('bash-syntax'));
  expect(problems).toEqual([]);
});

test.each([
  ['echo (', 'echo ('],
  ['foo (  # x', 'foo ('],
  ['k(ubectl get pods', 'k('],
  ['true\nls \\\n  (a', 'true\nls \\\n  ('],
  ['x=$(echo (a))', 'x=$(echo ('],
  ['=(az login', '=('],
  ['echo ${ ls', 'echo $'],
  ['kubectl get pods > 2>&1', 'kubectl get pods > 2'],
  ['ls > out 2> 2>&1', 'ls > out 2> 2'],
  ['echo `\\`ls )\\``', 'echo `'],
  ['echo `echo \\$(ls; x=(1)`', 'echo `'],
  ['for i in 1; do sleep 1 &; done', 'for i in 1; do sleep 1 &;'],
  ['cat <<EO"F\na', 'cat <<E'],
  ['while ls\n ; do ls; done', 'while ls\n ;'],
  ['! && ls', '! &'],
  ['time -p || ls', 'time -p |'],
  ['! & ls', '! &'],
  ['while ! do ls; done', 'while ! d'],
  ['if ls; then ls; ! fi', 'if ls; then ls; ! f'],
  ['{ time }', '{ time }'],
  ['x=$(! )', 'x=$(! )'],
  ['case a in a) ! ;; esac', 'case a in a) ! ;'],
  ['for (i=0; i<3; i++)); do ls; done', 'for ('],
  ['ls | function | { ls; }', 'ls | function |'],
  ['[[ 5>3 ]]', '[[ 5'],
  ['[[ a && 2> b ]]', '[[ a && 2'],
  ['echo a$[1 b', 'echo a$'],
  ['echo "a$[1" ]', 'echo "a$'],
  ['echo {a,b$[}', 'echo {a,b$'],
  ['ls ${a:-$[1}', 'ls ${a:-$'],
  ['ls ${a$[1}', 'ls ${a$'],
  ['ls ${a:-<(b}', 'ls ${a:-<'],
  ['ls "${a>(b}"', 'ls "${a>'],
  ['ls > a$=(date).json', 'ls > a$=('],
  ['for (let i = 1; i <= 3; i++) { echo hi; }', 'for ('],
  ['true\nfor\t(i=1; i<3; i++); do echo; done', 'true\nfor\t('],
  ['for x in a b; echo', 'for x in a b; e'],
  ['for x in a b\n# each\necho $x\ndone', 'for x in a b\n# each\ne'],
  ['for a b', 'for a b'],
  ['for ((i = 0; i < 3; i++)) echo', 'for ((i = 0; i < 3; i++)) e'],
  ['while true; echo; done', 'while true; echo; d'],
  ['while read; line do \\\n  ls; \\\ndone', 'while read; line do \\\n  ls; \\\nd'],
  ['while true\ndone < file', 'while true\nd'],
  ['if true; echo; fi', 'if true; echo; f'],
  ['if a; then b; elif c; d; fi', 'if a; then b; elif c; d; f'],
  ['case x on', 'case x o'],
  ['f() echo', 'f() e'],
  ['true && ; false', 'true && ;'],
  ['if [[ $A >= $B ]]; then ls; fi', 'if [[ $A >'],
  ['[[ $A <= $B ]]', '[[ $A <'],
])('%j cannot be parsed, and the place is where it goes wrong', (command, upTo) => {
  const lines = upTo.split('\n');
  const place = `${1 + lines.length}:${lines.at(-1)?.length}`;
  const problems = findings(planCommand(command)).filter((line) => line.includes('bash-syntax'));
  expect(problems.map((line) => line.split(' ')[0])).toEqual([place]);
});

test.each([
  ['x=(1 2', '2:3'],
  ['true; export x+=(1 $(ls', '2:17'],
  ['y=1 x[1]=(a @(b', '2:10'],
  ['x=\\\n(1', '3:1'],
  ['echo `x=(1`', '2:9'],
  ['echo `\\`x=(1\\``', '2:6'],
])('an array that does not end is named as one, at its bracket: %j', (command, place) => {
  expect(findings(planCommand(command)).filter((line) => line.includes('bash-syntax'))).toEqual([
    `${place} error bash-syntax: bash cannot parse this: unterminated array`,
  ]);
});

test('a pattern that does not end is none', () => {
  expect(findings(planCommand('echo x=@(a'))[0]).toMatch(/^2:8 .*: unterminated extended glob$/);
});

const commands = [
  'az group create --name $GROUP --location "$REGION"',
  'for i in 1 2 3; do echo "$i"; done',
  'if [[ -n $A && $B == x* ]]; then ls | wc -l; else true; fi',
  'f() { local a=1; echo ${a:-b}; }; f',
  "x=$(date +%s) y=(1 2 3); echo $((x + 1)) '$x' $(id -u)",
  'case $1 in a|b) echo c ;; *) exit 1 ;; esac',
  'while read -r line; do echo "$line"; done < <(ls)',
];
const tokens = [
  '(',
  ')',
  '{ ',
  ' }',
  ';',
  '&',
  '|',
  ' < ',
  '>',
  "'",
  '"',
  ' do ',
  ' done ',
  ' fi ',
  ' then ',
  ';;',
  '&&',
  '((',
  '))',
  '[[ ',
  ' ]]',
  '$(',
  '${',
  '<<E\n',
  '<(',
  '=(',
  '#',
  '\n',
  '\\',
  '! ',
  'time ',
  '$[',
  'case ',
];

/** The parser does not look closely at what few articles have: `coproc NAME{`, a line end in the middle of `[[ ]]`. */
const knownLimit = /coproc|\[\[[^\]]*\n/;

test('what bash refuses is refused', () => {
  const edited = fc
    .tuple(
      fc.constantFrom(...commands),
      fc.array(fc.tuple(fc.nat(80), fc.constantFrom(...tokens)), { minLength: 1, maxLength: 2 }),
    )
    .map(([command, edits]) =>
      edits.reduce((text, [at, token]) => text.slice(0, at) + token + text.slice(at), command),
    )
    .filter((text) => !knownLimit.test(text));
  fc.assert(
    fc.property(edited, (text) => {
      const { stderr } = spawnSync('bash', ['-n'], { input: `${text}\n`, encoding: 'utf8' });
      const isRefused = stderr
        .split('\n')
        .some((line) => line !== '' && !line.includes('warning: here-document'));
      if (isRefused) {
        const found = findings(planCommand(text)).filter((line) => line.includes('bash-syntax'));
        expect(found, stderr).toHaveLength(1);
      }
    }),
    { numRuns: 400, seed: 3 },
  );
});
