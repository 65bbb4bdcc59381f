import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pivotGroupsFinder } from '../../../src/cli/sources/pivot-groups-above.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docproof-test-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, group: string): void {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), `groups: [{ id: ${group}, pivots: [{ id: a }] }]`);
}

function found(article: string): string[] {
  mkdirSync(join(folder, dirname(article)), { recursive: true });
  return [...pivotGroupsFinder()(join(folder, article)).keys()];
}

test('the file nearest above an article counts, in the folder itself or in one for it', () => {
  write('zone-pivots/zone-pivot-groups.yml', 'top');
  write('articles/aks/zone-pivot-groups.yml', 'near');
  expect(found('articles/other/deep/a.md')).toEqual(['top']);
  expect(found('articles/aks/deep/a.md')).toEqual(['near']);
  expect(found('articles/aks/a.md')).toEqual(['near']);
});

test('what stands above the repository does not', () => {
  write('zone-pivot-groups.yml', 'outside');
  mkdirSync(join(folder, 'repository/.git'), { recursive: true });
  expect(found('repository/articles/a.md')).toEqual([]);
});

test('what is no article of this machine has none', () => {
  expect([...pivotGroupsFinder()('https://example.com/a.md')]).toEqual([]);
  expect([...pivotGroupsFinder()('-')]).toEqual([]);
});

test('a file that is too large or no file is passed over', () => {
  write('zone-pivots/zone-pivot-groups.yml', 'top');
  mkdirSync(join(folder, 'articles/zone-pivot-groups.yml'), { recursive: true });
  expect(found('articles/a.md')).toEqual(['top']);
  writeFileSync(join(folder, 'zone-pivot-groups.yml'), ' '.repeat(1_048_577));
  expect(found('articles/a.md')).toEqual(['top']);
});
