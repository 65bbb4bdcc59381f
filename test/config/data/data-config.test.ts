import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LoadedConfig, loadConfig } from '../../../src/config/load.ts';

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'docproof-test-')));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** Loads the config of a folder in which nothing can be imported. */
function load(named: string | null = null, cwd = folder): Promise<LoadedConfig> {
  return loadConfig(named, cwd, '/nonexistent');
}

test.each([
  ['runner.config.json', '\uFEFF{ "jobs": 3, "guards": { "state": false }, "tabs": ["a"] }\n'],
  ['runner.config.yaml', '# ours\njobs: 3\nguards: { state: false }\ntabs:\n  - a\n'],
  ['runner.config.yml', '{ "jobs": 3, "guards": { "state": false }, "tabs": ["a"] }'],
])('%s is found upwards and is a config', async (name, text) => {
  const path = write(name, text);
  write('a/b/c.md', '');
  const config = { jobs: 3, guards: { state: false }, tabs: ['a'] };
  expect(await load(null, join(folder, 'a/b'))).toMatchObject({ ok: true, config, origin: { path } });
});

test('the nearest folder wins, whatever the form', async () => {
  write('runner.config.ts', "throw new Error('never');");
  const path = write('a/runner.config.yml', 'jobs: 2');
  expect(await load(null, join(folder, 'a'))).toMatchObject({ config: { jobs: 2 }, origin: { path } });
});

test('two configs in one folder are refused, and one of them can be named', async () => {
  const path = write('runner.config.ts', "throw new Error('never');");
  write('runner.config.json', '{ "jobs": 2 }');
  expect(await load()).toEqual({
    ok: false,
    problems: [`there are two configs, ${path} and runner.config.json: keep one, or name one by --config`],
  });
  expect(await load('runner.config.json')).toMatchObject({ ok: true, config: { jobs: 2 } });
});

test.each(['my.json', 'my.JSON'])('%s is data under any name', async (name) => {
  write(name, '{ "jobs": 2 }');
  expect(await load(name)).toMatchObject({ ok: true, config: { jobs: 2 } });
});

const problems = [
  ':2: there is no setting jbos; did you mean jobs?',
  ':3: timeout must be a duration such as 90s or 30m',
  ':5: guards.state must be true or false',
  ':8: tabs[1] must be a text',
  ':10: variables.PORT must be a text',
];

test.each([
  [
    'my.json',
    '{\n"jbos": 2,\n"timeout": "soon",\n"guards": {\n"state": "off" },\n"tabs": [\n"a",\n1],\n"variables": {\n"PORT": 80 }\n}',
  ],
  [
    'my.yaml',
    '---\njbos: 2\ntimeout: soon\nguards:\n  state: no\ntabs:\n  - a\n  - 1\nvariables:\n  "PORT": 80\n',
  ],
])('every wrong key of %s is named with its line', async (name, text) => {
  const path = write(name, text);
  expect(await load(name)).toEqual({ ok: false, problems: problems.map((problem) => path + problem) });
});

test.each([
  ['my.json', '[]', ':', '{ "timeout": "10m" }', 'a list'],
  ['my.json', 'null', ':', '{ "timeout": "10m" }', 'null'],
  ['my.yaml', '- a', ':', 'timeout: 10m', 'a list'],
  ['my.yaml', 'jobs=2', ':', 'timeout: 10m', 'a text'],
])('%s of %s is no config', async (name, text, _, example, kind) => {
  const path = write(name, text);
  const problem = `${path}: the config must be an object, as in ${example}, and is ${kind}`;
  expect(await load(name)).toEqual({ ok: false, problems: [problem] });
});

test.each([
  ['{\n  "jobs": 2,\n}', 3, 'expected a key in double quotes, found }'],
  ['{\n  // ours\n  "jobs": 2 }', 2, 'expected a key in double quotes or }, found //'],
  ['{\n  jobs: 2 }', 2, 'expected a key in double quotes or }, found jobs'],
  ["{ 'jobs': 2 }", 1, "expected a key in double quotes or }, found '"],
  ['{ "tabs": [\n"a",\n] }', 3, 'expected a value, found ]'],
  ['{ "tabs": [}', 1, 'expected a value or ], found }'],
  ['{ "tabs": ["a"}', 1, 'expected a comma or the closing bracket, found }'],
  ['{ "jobs": 2\n "out": "x" }', 2, 'expected a comma or the closing bracket, found "'],
  ['{ "jobs" 2 }', 1, 'expected a colon, found 2'],
  ['{ "jobs": 02 }', 1, 'expected a comma or the closing bracket, found 2'],
  ['{ "jobs": NaN }', 1, 'expected a value, found NaN'],
  ['{ "out": "a\nb" }', 1, 'expected a value, found "'],
  ['{ "out": "\\x" }', 1, 'expected a value, found "'],
  ['{ "jobs": 2,\n  "jobs": 3 }', 2, 'the key "jobs" is there twice'],
  ['{}\n{}', 2, 'expected nothing more, found {'],
  ['{ "jobs": 2\n', 2, 'expected a comma or the closing bracket, found the end'],
  ['', 1, 'expected a value, found the end'],
])('JSON is taken strictly: %j', async (text, line, problem) => {
  const path = write('my.json', text);
  expect(await load('my.json')).toEqual({
    ok: false,
    problems: [`${path}:${line}: this is not JSON: ${problem}`],
  });
  expect(() => {
    const value: unknown = JSON.parse(text);
    if (problem.endsWith('twice')) throw new SyntaxError(String(value));
  }).toThrow(SyntaxError);
});

test.each([
  ['jobs: 2\n  out: x\n', [1, 'nested mappings are not allowed in compact mappings']],
  ['jobs: 2\njobs: 3\n', [2, 'map keys must be unique']],
  ['tabs: [a\n', [2, 'flow sequence in block collection must be sufficiently indented and end with a ]']],
  ['jobs: 2\nout: !env HOME\n', [2, 'unresolved tag: !env']],
  ['jobs: 2\n---\njobs: 3\n', [2, 'a config is one document']],
])('what is no plain YAML is named with its line: %j', async (text, [line, problem]) => {
  const path = write('my.yaml', text);
  expect(await load('my.yaml')).toMatchObject({
    problems: expect.arrayContaining([`${path}:${line}: this is not valid YAML: ${problem}`]),
  });
});

test('aliases that grow without end are refused', async () => {
  const levels = Array.from({ length: 9 }, (_, at) => {
    const alias = at === 0 ? 'x' : `*a${at - 1}`;
    return `a${at}: &a${at} [${Array(9).fill(alias).join(', ')}]`;
  });
  const path = write('my.yaml', levels.join('\n'));
  expect(await load('my.yaml')).toEqual({
    ok: false,
    problems: [
      `${path}: this is not valid YAML: Excessive alias count indicates a resource exhaustion attack`,
    ],
  });
});

test('YAML without a setting is an empty config', async () => {
  write('my.yaml', '# jobs: 2\n');
  expect(await load('my.yaml')).toMatchObject({ ok: true, config: {} });
});

test('names that JavaScript gives a meaning have none', async () => {
  const path = write('my.json', '{\n"__proto__": { "jobs": 2 },\n"constructor": 1 }');
  expect(await load('my.json')).toEqual({
    ok: false,
    problems: [`${path}:2: there is no setting __proto__`, `${path}:3: there is no setting constructor`],
  });
});
