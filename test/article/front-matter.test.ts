import { expect, test } from 'vitest';
import { findings, read } from './read-fixture.ts';

test('front matter gives the defaults and choices of an article', () => {
  const {
    settings: { keysAt, ...settings },
    diagnostics,
  } = read(
    '---',
    'title: Settings',
    'docproof:',
    '  timeout: 5m',
    '  threshold: 0.90',
    '  guards: [-state, -json]',
    '  skip: false',
    '  on-error: continue',
    '  tabs: azure-cli',
    '  pivot: [linux]',
    '  variables:',
    '    VERSION: 1.10',
    '    EMPTY:',
    '  fill:',
    '    <your region>: eastus',
    '  requires: [az, kubectl]',
    '  cwd: article',
    '  console: command',
    '---',
  );
  expect(diagnostics).toEqual([]);
  expect(settings).toEqual({
    defaults: { timeoutMs: 300_000, threshold: 0.9, guardsOff: ['state', 'json'], onError: 'continue' },
    tabs: ['azure-cli'],
    pivots: ['linux'],
    variables: { VERSION: '1.10', EMPTY: '' },
    fill: { '<your region>': 'eastus' },
    runsPrerequisites: false,
    rules: {},
    requires: ['az', 'kubectl'],
    cwd: 'article',
    console: 'command',
  });
  expect(keysAt['on-error']).toEqual({ file: 'article.md', line: 8, column: 3 });
  expect(keysAt.requires).toEqual({ file: 'article.md', line: 16, column: 3 });
});

test('what is wrong in it is an error on the line of its key', () => {
  const article = read(
    '---',
    'docproof:',
    '  timout: 5m',
    '  exit: many',
    '  name: mine',
    '  variables: none',
    '  prerequisites: yes',
    '  console: yes',
    '---',
  );
  expect(findings(article)).toEqual([
    '3:3 error unknown-directive: docproof knows no directive timout: is timeout meant?',
    '4:3 error invalid-directive: the directive exit=many is not valid: it needs an exit status from 0 to 255',
    '5:3 error invalid-directive: the directive name is not valid: it is for one block and cannot be a default',
    '6:3 error invalid-directive: the directive variables is not valid: it needs NAME: VALUE lines',
    '7:3 error invalid-directive: the directive prerequisites is not valid: it needs run or list',
    '8:3 error invalid-directive: the directive console is not valid: it needs command or transcript',
  ]);
});

test.each([
  ['tab', ': is tabs meant?'],
  ['variable', ': is variables meant?'],
  ['prerequisite', ': is prerequisites meant?'],
  ['nam', ''],
  ['file-name', ''],
])('for the unknown key %s only what can stand there is suggested', (key, suggestion) => {
  expect(findings(read('---', `docproof: {${key}: a}`, '---'))).toEqual([
    `2:12 error unknown-directive: docproof knows no directive ${key}${suggestion}`,
  ]);
});

test('broken front matter is a warning, and an error where it has settings', () => {
  expect(read('---', 'title: "a', '---').diagnostics.map(({ ruleId }) => ruleId)).toEqual([
    'invalid-front-matter',
  ]);
  expect(read('---', 'docproof:', '  a: "b', '---').diagnostics.map(({ ruleId }) => ruleId)).toEqual([
    'invalid-directive',
  ]);
});

test.each(['docprof', 'Docproof', 'doc-proof'])('a misspelt key is an error: %s', (key) => {
  expect(findings(read('---', 'title: A', `${key}:`, '  tabs: a', '---'))).toEqual([
    `3:1 error invalid-directive: the directive ${key} is not valid: is docproof meant?`,
  ]);
});

test('front matter behind blank lines is reported if it has settings', () => {
  const lines = (key: string) => ['', ' ', '---', 'title: A', `${key}: {}`, '---', 'Text.'];
  expect(findings(read(...lines('docproof')))).toEqual([
    '3:1 warning late-front-matter: this is no front matter, since blank lines stand before it: what it says under docproof does not count',
  ]);
  expect(findings(read(...lines('author')))).toEqual([]);
});

test('a list is no text, and pivots are named once', () => {
  expect(findings(read('---', 'docproof:', '  until: [a, b]', '  guards: [-state, -json]', '---'))).toEqual([
    '3:3 error invalid-directive: the directive until is not valid: it needs one text',
  ]);
  expect(findings(read('---', 'docproof:', '  pivot: a', '  pivots: b', '---'))).toEqual([
    '4:3 error invalid-directive: the directive pivots is not valid: pivot and pivots are one setting; leave one of them out',
  ]);
});

const displaced =
  'warning late-front-matter: this is no front matter, since it does not stand between two lines --- at the top of the file: what it says under docproof does not count';

test.each([
  [['---', 'docproof:', '  timeout: 5s'], 2],
  [['---', 'title: A', 'docproof:', '  timeout: 5s', '...'], 3],
  [['# A', '', '---', 'docproof:', '  timeout: 5s', '---'], 4],
  [['----', 'docproof:', '  timeout: 5s', '----'], 2],
])('settings that stand in no front matter are told of: %j', (lines, line) => {
  expect(findings(read(...lines, '', '```bash', 'ls', '```'))).toEqual([`${line}:1 ${displaced}`]);
});

test('settings that an article shows are none', () => {
  expect(
    findings(read('```yaml', 'docproof:', '  timeout: 5s', '```', '', 'docproof:', 'it runs this.')),
  ).toEqual([]);
});

test('keys may come by the hundred thousand, and one of them twice is found', () => {
  const keys = Array.from({ length: 100_000 }, (_, index) => `k${index}: 1`);
  expect(read('---', ...keys, 'title: t', '---').title).toBe('t');
  expect(findings(read('---', ...keys, 'k7: 1', '---'))).toEqual([
    '100002:1 warning invalid-front-matter: the front matter is not valid YAML: Map keys must be unique',
  ]);
  expect(findings(read('---', 'docproof:', '  fill: {"<a>": b, "<a>": c}', '---'))).toEqual([
    '3:20 error invalid-directive: the directive docproof is not valid: Map keys must be unique',
  ]);
});

test('of commands that an article requires there are not thousands', () => {
  const names = Array.from({ length: 1_001 }, (_, index) => `c${index}`);
  expect(findings(read('---', 'docproof:', `  requires: [${names.join(', ')}]`, '---'))).toEqual([
    '3:3 error invalid-directive: the directive requires is not valid: it may have 1000 texts at most',
  ]);
});

test.each([
  'prerequisites: run',
  'console: command',
  'tabs: [cli]',
  'pivot: linux',
  "fill: {'<a>': b}",
  'variables: {NAME: value}',
  'timeout: 5m',
  'skip: true',
  'rules: {weak-hint: off}',
])('%s at the top of the front matter is told of', (line) => {
  expect(findings(read('---', 'title: A', line, '---'))).toEqual([
    `3:1 warning misplaced-setting: ${line.split(':')[0]} counts for nothing here: settings of docproof stand under docproof`,
  ]);
});

test.each([
  'prerequisites: [a.md]',
  'order: free',
  'variables: [a]',
  'name: a',
  'skip: false',
  'timeout: 30',
  'tabs:',
])('%s there is for other tools', (line) => {
  expect(findings(read('---', line, '---'))).toEqual([]);
});
