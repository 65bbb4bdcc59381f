import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeFolder } from '../../src/run/remove-folder.ts';

const isRoot = process.geteuid?.() === 0;
const canMount = isRoot && spawnSync('unshare', ['--mount', 'true']).status === 0;
let parent: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'docproof-test-'));
  chmodSync(parent, 0o777);
});

afterEach(() => {
  rmSync(parent, { recursive: true, force: true });
});

/** Nothing is write-protected for root. */
function asOrdinaryUser(act: () => void): void {
  if (isRoot) process.seteuid?.(65_534);
  try {
    act();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

test('a folder with write-protected folders in it is removed, and what its links lead to is not touched', () => {
  asOrdinaryUser(() => {
    const [folder, other] = [join(parent, 'folder'), join(parent, 'other')];
    mkdirSync(join(folder, 'mod/pkg'), { recursive: true });
    mkdirSync(other, { mode: 0o555 });
    writeFileSync(join(folder, 'mod/pkg/file'), 'x');
    symlinkSync(other, join(folder, 'mod/link'));
    chmodSync(join(folder, 'mod/pkg'), 0o555);
    chmodSync(join(folder, 'mod'), 0o555);
    expect([removeFolder(folder), existsSync(folder)]).toEqual([true, false]);
    expect(() => mkdirSync(join(other, 'new'))).toThrow('EACCES');
  });
});

test('a folder that is gone already counts as removed', () => {
  expect(removeFolder(join(parent, 'nothing'))).toBe(true);
});

test.skipIf(!canMount)('a folder in which something is mounted is left as it is', () => {
  const [folder, other] = [join(parent, 'a folder'), join(parent, 'other')];
  mkdirSync(join(folder, 'mounted'), { recursive: true });
  mkdirSync(other);
  writeFileSync(join(other, 'precious'), 'x');
  execFileSync('mount', ['--bind', other, join(folder, 'mounted')]);
  try {
    expect(removeFolder(folder)).toBe(false);
    expect(existsSync(join(other, 'precious'))).toBe(true);
  } finally {
    execFileSync('umount', [join(folder, 'mounted')]);
  }
});
