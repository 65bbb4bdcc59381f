import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { configKeys } from '../../src/config/schema.ts';

const root = resolve(import.meta.dirname, '../..');

function read(path: string): string {
  return readFileSync(resolve(root, path), 'utf8');
}

test.each(['run', 'list', 'lint', 'explain', 'report'])(
  'the manual has every option of docproof %s',
  (command) => {
    const help = execFileSync(process.execPath, [resolve(root, 'dist/cli.js'), command, '--help'], {
      encoding: 'utf8',
    });
    const options = [...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => option);
    const page = read('docs/reference/command-line.md');
    expect(options.length).toBeGreaterThan(3);
    expect(options.filter((option) => option !== '--help' && !page.includes(`${option}`))).toEqual([]);
  },
);

test('the manual has every setting of the config, and no other', () => {
  const rows = [...read('docs/reference/configuration.md').matchAll(/^\| `(\w+)` \|/gm)].map(
    ([, key]) => key,
  );
  expect(rows.toSorted()).toEqual([...configKeys].toSorted());
});
