import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { docproof, newFolder } from '../e2e/docproof.ts';

const page = resolve(import.meta.dirname, '../../docs/how-to/write-a-reporter.md');

test('the reporter in the manual posts what failed', async () => {
  const outcome = await docproof(newFolder(), ['run', page, '--reporter', 'json=results.json']);
  expect(outcome).toEqual({ status: 0, stdout: '', stderr: '' });
});
