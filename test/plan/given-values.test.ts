import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepareCommand } from '../../src/plan/prepare-command.ts';
import { findings, planCommand, planText } from './plan-text.ts';

function run(command: string): string {
  return execFileSync('bash', ['-c', command], { encoding: 'utf8' });
}

test.each([
  ['A=1', "A='new'"],
  ['export A="$(date \\\n  +%s)" B=2', "export A='new'\\\n B=2"],
  ['A=1 && A=2 || A=3', "A='new' && A='new' || A='new'"],
  ['declare -x A; readonly A=x', "declare -x A; readonly A='new'"],
  ['export "A=x y"', "export A='new'"],
  ['A+=more', "A='new'"],
  ['A="x;y" B=$A', "A='new' B=$A"],
])('%j becomes %j', (before, after) => {
  expect(planCommand(before, { variables: { A: 'new' } }).steps[0]?.command).toBe(after);
});

test.each([
  'A=1 env',
  '(A=1)',
  'f() { A=1; }',
  'echo A=1',
  'A=1 &',
  "echo 'A=1'",
  'cat <<EOF\nA=1\nEOF',
  '# A=1',
])('%j assigns nothing that later blocks see', (command) => {
  const plan = planCommand(command, { variables: { A: 'new' } });
  expect(plan.steps[0]?.command).toBe(command);
  expect(plan.variables).toEqual({ A: 'new' });
});

test('any value arrives intact and takes no more lines', () => {
  const value = fc.string({ unit: fc.constantFrom(...'ab \'"$`\\\n\t!*~é😀#;&(<>'), maxLength: 12 });
  const command = fc.constantFrom(
    'A=1',
    'export A="a\nb"',
    'A="$(printf x \\\n  y)" # comment',
    'true && A=1',
  );
  fc.assert(
    fc.property(value, command, (text, before) => {
      const after = prepareCommand(before, { variables: { A: text }, fill: {} }).edited.text;
      expect(after.split('\n').length).toBe(before.split('\n').length);
      expect(run(`${after}\nprintf '%s.' "$A"`)).toBe(`${text}.`);
    }),
    { numRuns: 60 },
  );
});

test('a placeholder is filled for the place it stands in', () => {
  const value = 'a "b" $c `d` \\e \'f\'';
  const before = [
    "printf '%s\\n' <p>",
    "printf '%s\\n' x-<p>/y",
    'printf "%s\\n" "<p>"',
    "printf '%s\\n' '<p>'",
    "printf '%s\\n' $'<p>'",
    'printf "%s\\n" "$(echo <p>)"',
    'cat <<EOF\n<p>\nEOF',
    "cat <<'EOF'\n<p>\nEOF",
    'echo done # <p>',
  ];
  const after = prepareCommand(before.join('\n'), { variables: {}, fill: { '<p>': value } }).edited.text;
  expect(run(after)).toBe(
    `${[value, `x-${value}/y`, value, value, value, value, value, value, 'done'].join('\n')}\n`,
  );
});

test('a simple value is filled without quotes', () => {
  const plan = planCommand('az aks show --name <cluster> --query id', {
    fill: { '<cluster>': 'my-cluster' },
  });
  expect(plan.steps[0]?.command).toBe('az aks show --name my-cluster --query id');
  expect(plan.diagnostics).toEqual([]);
});

test('a given value may look like a placeholder', () => {
  expect(planCommand('A="<a>"', { variables: { A: '<b>' } }).diagnostics).toEqual([]);
});

test('an array cannot be replaced', () => {
  expect(findings(planCommand('A=(1 2)', { variables: { A: 'x' } }))).toEqual([
    '2:1 error array-variable: A is assigned as an array here, which --var A=… cannot replace',
  ]);
});

test('a value of several lines fills nothing', () => {
  expect(findings(planCommand('echo "<a>"', { fill: { '<a>': 'x\ny' } })).at(0)).toBe(
    '2:7 error multi-line-fill: the value for the placeholder <a> has more than one line',
  );
});

test('variables of the front matter are set before the first step and give way to assignments', () => {
  const text = '---\ndocproof:\n  variables: { A: "1", B: "2" }\n---\n```bash\nA=3\necho $A $B\n```\n';
  const plan = planText(text, { variables: { B: 'given', A: 'also' } });
  expect(plan.variables).toEqual({ A: '1', B: 'given' });
  expect(plan.steps[0]?.command).toBe("A='also'\necho $A $B");
});

test.each([
  ['no step assigns it', ['echo $A'], true],
  ['its first use comes first', ['echo $A', 'A=1'], true],
  ['its first use in the block comes first', ['echo ${A:-none}; A=1'], true],
  ['a step that is skipped assigns it', ['<!-- docproof: skip -->A=1', 'echo $A'], true],
  ['a step that may be skipped assigns it', ['<!-- docproof: skip-if=true -->A=1', 'echo $A'], true],
  ['a step that runs last assigns it', ['<!-- docproof: cleanup -->A=1', 'echo $A'], true],
  ['a step assigns it first', ['A=1', 'echo $A'], false],
  ['a step uses it only in its own assignment', ['A=${A:-1}; echo $A'], false],
])('a given variable is exported before the first step where %s', (_, blocks, exported) => {
  const text = blocks.map((block) => {
    const [, directive = '', command] = /^(<.*>)?(.*)$/.exec(block) ?? [];
    return `${directive}\n\`\`\`bash\n${command}\n\`\`\`\n`;
  });
  expect(planText(text.join('\n'), { variables: { A: 'given' } }).variables).toEqual(
    exported ? { A: 'given' } : {},
  );
});

test('a file is a step that writes, with placeholders filled', () => {
  const text = '# A\n<!-- docproof: file=a.yaml -->\n```yaml\nname: <name>\n```\n';
  const [step] = planText(text, { fill: { '<name>': '$&' } }).steps;
  expect([step?.id, step?.command, step?.write]).toEqual(['a-1', '', { name: 'a.yaml', text: 'name: $&\n' }]);
});

test('what was put into a file is no placeholder', () => {
  const text = '<!-- docproof: file=a.yaml -->\n```yaml\na: <p> <q> <a <p>\n```\n';
  const [step] = planText(text, { fill: { '<p>': '<q>', '<q>': 'Q' } }).steps;
  expect(step?.write?.text).toBe('a: <q> Q <a <q>\n');
});

const cannotBeQuoted =
  'error unquotable-fill: the value for the placeholder <p> cannot be quoted for this place';

test.each([
  'x=`echo "<p>"`',
  'echo "`echo <p>`"',
  'echo $((<p>))',
  '((<p>))',
  'echo "${X%<p>}"',
  'echo ${X:<p>}',
])('where a value cannot be quoted, only a plain word is put in: %s', (command) => {
  const injected = planCommand(command, { fill: { '<p>': '$(echo INJECTED)' } });
  expect(injected.steps[0]?.command).toBe(command);
  expect(findings(injected).some((line) => line.endsWith(cannotBeQuoted))).toBe(true);
  const plain = planCommand(command, { fill: { '<p>': '12' } });
  expect(plain.steps[0]?.command).toBe(command.replace('<p>', '12'));
});

test.each([
  'printf %s "${X:-<p>}"',
  'printf %s "a${X:-b <p> c}d"',
  'printf %s ${X:-<p>}',
  'Y=1; printf %s "${Y:+<p>}"',
  'cat <<EOF\n${X:-<p>}\nEOF',
  "cat <<'EOF'\n<p> ${X:-<p>}\nEOF",
  'printf %s "$(printf %s "${X:-<p>}")"',
  'printf %s ${X:-"<p>"}',
  "printf %s ${X:-'<p>'}",
])('in the operand of an expansion a value arrives as it is: %j', (command) => {
  const values = ['a}b', 'a "b" $(echo c) `echo d` \\e * ~ & {f}', '}', '"', '\\', '#x'];
  const expected = (value: string) =>
    run(command.replaceAll('<p>', 'VALUE')).replaceAll('VALUE', () => value);
  for (const value of values) {
    const { edited, unfilled } = prepareCommand(command, { variables: {}, fill: { '<p>': value } });
    expect([unfilled, run(edited.text)]).toEqual([[], expected(value)]);
  }
});

test('where bash cannot take a single quote, it is refused', () => {
  const found = findings(planCommand('echo "${X:-<p>}"', { fill: { '<p>': "it's" } }));
  expect(found[0]).toMatch(/^2:12 error unquotable-fill/);
});
