import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { initialize } from '../../src/authoring/init.ts';

test('a new project gets a config and an article, and nothing that is there is overwritten', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docproof-test-'));
  writeFileSync(join(folder, 'runner.config.ts'), 'mine');
  expect(initialize(folder)).toEqual({
    ok: true,
    files: [
      { path: 'runner.config.ts', created: false },
      { path: 'docs/first-article.md', created: true },
    ],
  });
  expect(readFileSync(join(folder, 'runner.config.ts'), 'utf8')).toBe('mine');
  expect(readdirSync(join(folder, 'docs'))).toEqual(['first-article.md']);
  rmSync(folder, { recursive: true, force: true });
});

test('a project with a config in another form gets no second one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docproof-test-'));
  writeFileSync(join(folder, 'runner.config.yaml'), '');
  expect(initialize(folder)).toMatchObject({ files: [{ path: 'runner.config.yaml', created: false }, {}] });
  expect(readdirSync(folder).toSorted()).toEqual(['docs', 'runner.config.yaml']);
  rmSync(folder, { recursive: true, force: true });
});
