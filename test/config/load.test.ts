import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';

const library = fileURLToPath(new URL('../../dist/index.js', import.meta.url));
let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'docproof-test-')));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(text: string): string {
  const path = join(folder, 'runner.config.ts');
  writeFileSync(path, text);
  return path;
}

test('a config is found upwards and loaded with its types', async () => {
  const source =
    "import { defineConfig } from 'docproof';\nconst jobs: number = 3;\nexport default defineConfig({ jobs });\n";
  const path = write(source);
  mkdirSync(join(folder, 'a', 'b'), { recursive: true });
  expect(await loadConfig(null, join(folder, 'a', 'b'), library)).toMatchObject({
    ok: true,
    config: { jobs: 3 },
    origin: { path },
  });
});

test('without a config everything has its default', async () => {
  expect(await loadConfig(null, folder, library)).toEqual({ ok: true, config: {}, origin: null });
});

test('a config that was named must exist', async () => {
  expect(await loadConfig('other.ts', folder, library)).toEqual({
    ok: false,
    problems: ['there is no config other.ts'],
  });
});

test('every wrong key is named with its line, and with what may have been meant', async () => {
  const path = write(
    "export default {\n  jbos: 2,\n  timeout: 'soon',\n  guards: {\n    state: 'off',\n  },\n  tabs: ['a', 1],\n  nonsense: true,\n};\n",
  );
  expect(await loadConfig(null, folder, library)).toEqual({
    ok: false,
    problems: [
      `${path}:2: there is no setting jbos; did you mean jobs?`,
      `${path}:3: timeout must be a duration such as 90s or 30m`,
      `${path}:5: guards.state must be true or false`,
      `${path}:7: tabs[1] must be a text`,
      `${path}:8: there is no setting nonsense`,
    ],
  });
});

test('a config that cannot be evaluated is named with the reason', async () => {
  const path = write("throw new Error('not today');\n");
  expect(await loadConfig(null, folder, library)).toEqual({ ok: false, problems: [`${path}: not today`] });
});

test.each([
  ['export default [];', 'a list'],
  ['const none = null;\nexport default none;', 'null'],
  ['export default undefined;', 'undefined'],
  ['export default () => ({});', 'a function'],
  ["export default 'jobs';", 'a text'],
  ['export default new Map();', 'another object'],
  ['module.exports = null;', 'null'],
])('a config must be an object: %s', async (text, kind) => {
  const path = write(text);
  const wanted = 'the config must be an object, as in export default defineConfig({ … })';
  expect(await loadConfig(null, folder, library)).toEqual({
    ok: false,
    problems: [`${path}: ${wanted}, and is ${kind}`],
  });
});

test('a promise of a config is one, and why it is broken is said', async () => {
  const path = write('export default Promise.resolve({ jobs: 2 });');
  expect(await loadConfig(null, folder, library)).toMatchObject({ ok: true, config: { jobs: 2 } });
  writeFileSync(join(folder, 'other.ts'), "export default Promise.reject(new Error('not today'));");
  expect(await loadConfig('other.ts', folder, library)).toEqual({
    ok: false,
    problems: [`${path.replace('runner.config', 'other')}: not today`],
  });
});

test('a folder is no config, and neither is nothing', async () => {
  const problems = [`${folder} is a folder, not a config`];
  expect(await loadConfig('.', folder, library)).toEqual({ ok: false, problems });
  expect(await loadConfig('', folder, library)).toEqual({
    ok: false,
    problems: ['the config was named by an empty text'],
  });
});

test('objects of settings have the keys that their settings can have', async () => {
  const path = write(
    "export default {\n  variables: {\n    'my name': 'x',\n  },\n  fill: {\n    region: 'eastus',\n    '<zone>': 1,\n  },\n  guards: [],\n};\n",
  );
  expect(await loadConfig(null, folder, library)).toEqual({
    ok: false,
    problems: [
      `${path}:3: variables["my name"] is no name that a shell variable can have`,
      `${path}:6: fill.region is no placeholder: write it with its angle brackets, as in '<your-region>'`,
      `${path}:7: fill["<zone>"] must be a text`,
      `${path}:9: guards must be an object of true and false`,
    ],
  });
});

test.each(['0s', '0.0m', '0.1ms'])('a step that may take %s could never pass', async (timeout) => {
  const path = write(`export default { timeout: '${timeout}' };\n`);
  expect(await loadConfig(null, folder, library)).toEqual({
    ok: false,
    problems: [`${path}:1: timeout must be more than 0`],
  });
});

test.each([
  ['0', 'must be at least 1'],
  ['2.5', 'must be a whole number'],
  ["'all'", 'must be a number'],
])('of past runs no such number can be kept: %s', async (history, problem) => {
  const path = write(`export default { history: ${history} };\n`);
  expect(await loadConfig(null, folder, library)).toEqual({
    ok: false,
    problems: [`${path}:1: history ${problem}`],
  });
});
