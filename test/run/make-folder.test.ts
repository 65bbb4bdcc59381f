import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../../src/run/make-folder.ts';

test('a folder that is there by the time it is to be made is taken as it is, and one that cannot be made is told', () => {
  const parent = mkdtempSync(join(tmpdir(), 'docproof-test-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  // What makes `new` makes `new/..` too, as another run may at any time.
  makeFolder(`${parent}/new/../other`);
  expect(statSync(join(parent, 'other')).isDirectory()).toBe(true);
  expect(() => makeFolder('/proc/none/new')).toThrow('ENOENT');
});
