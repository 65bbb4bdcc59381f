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
  const path = write(
    "import { defineConfig } from 'docproof';\nconst jobs: number = 3;\nexport default defineConfig({ jobs });\n",
  );
  mkdirSync(join(folder, 'a', 'b'), { recursive: true });
  expect(await loadConfig(null, join(folder, 'a', 'b'), library)).toEqual({
    ok: true,
    config: { jobs: 3 },
    path,
  });
});

test('without a config everything has its default', async () => {
  expect(await loadConfig(null, folder, library)).toEqual({ ok: true, config: {}, path: null });
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
