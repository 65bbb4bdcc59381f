import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadEnvFiles } from '../../src/cli/env-files.ts';

function filesOf(...texts: string[]): string[] {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'docproof-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return texts.map((text, index) => {
    const path = join(folder, `${index}.env`);
    writeFileSync(path, text);
    return path;
  });
}

test('of several env files a later one goes before an earlier one', () => {
  expect(loadEnvFiles(filesOf('A=1\nB=1', 'B=2\nC=2'))).toEqual({
    ok: true,
    variables: { A: '1', B: '2', C: '2' },
  });
  expect(loadEnvFiles([])).toEqual({ ok: true, variables: {} });
});

test('a file that is not there, and a folder, are named beside the bad lines of others', () => {
  const [path = ''] = filesOf('A=1\noops\n');
  expect(loadEnvFiles([path, `${path}.gone`, tmpdir()])).toEqual({
    ok: false,
    problems: [
      `${path}:2: write NAME=VALUE, without spaces around the name`,
      `the env file ${path}.gone cannot be read: ENOENT: no such file or directory, open '${path}.gone'`,
      `the env file ${tmpdir()} is no regular file`,
    ],
  });
});
