import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect } from 'vitest';
import type { Results } from '../../src/run/results.ts';
import { shared, testWithShared } from '../shared.ts';
import { docproof, newFolder } from './docproof.ts';

const article = join(shared, 'articles/workload-identity-deploy-cluster.md');

async function runArticle(...args: string[]) {
  const folder = newFolder();
  const outcome = await docproof(folder, ['run', relative(folder, article), ...args]);
  // docproof has just written it, and its form is tested by its schema.
  const results = JSON.parse(readFileSync(join(folder, 'reports/results.json'), 'utf8')) as Results;
  const [only] = results.articles;
  if (only === undefined) throw new Error('no article in the results');
  return { ...outcome, results, article: only };
}

describe('the workload identity article', () => {
  testWithShared(
    'is refused while its region is a placeholder, with the line and the option to use',
    async () => {
      const { status, stdout, article: result } = await runArticle();
      expect(status).toBe(2);
      expect(
        result.steps.every(({ status: step, reason }) => step === 'skipped' && reason?.code === 'preflight'),
      ).toBe(true);
      expect(stdout).toContain(':41');
      expect(stdout).toContain('--var LOCATION=');
    },
  );

  testWithShared('passes whole with a region and a short name for the key vault', async () => {
    const { status, results } = await runArticle(
      '--var',
      'LOCATION=eastus',
      '--var',
      'KEYVAULT_NAME=kv-wid-demo',
    );
    expect(status).toBe(0);
    expect(results.counts).toEqual({ passed: 22, failed: 0, errored: 0, skipped: 0, flaky: 0 });
  });

  testWithShared('fails at its own key vault name, with the message of the service', async () => {
    const { status, article: result } = await runArticle('--var', 'LOCATION=eastus');
    expect(status).toBe(1);
    const failed = result.steps.findIndex((step) => step.status === 'failed');
    expect(result.steps[failed]).toMatchObject({ line: 201, failedCommand: { line: 203 } });
    expect(result.steps[failed]?.stderr).toContain('VaultNameNotValid');
    expect(result.steps.slice(failed + 1).every((step) => step.status === 'skipped')).toBe(true);
  });

  testWithShared('warns of the variable that only the other tab sets, and fails there', async () => {
    const { status, article: result } = await runArticle(
      '--var',
      'LOCATION=eastus',
      '--tab',
      'existing-cluster',
    );
    expect(status).toBe(1);
    expect(result.diagnostics).toMatchObject([
      { code: 'unresolved-include', severity: 'warning', line: 26 },
      { code: 'unassigned-variable', severity: 'warning', line: 72 },
    ]);
    expect(result.diagnostics[1]?.message).toContain('CLUSTER_NAME');
    expect(result.steps.find((step) => step.status === 'failed')).toMatchObject({ line: 69 });
  });
});
