import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { sarifProblems } from '../report/format-problems.ts';
import { shared, testWithShared } from '../shared.ts';
import { docproof, folderWith } from './docproof.ts';

const schemas = join(import.meta.dirname, '../../schemas');

/** What is wrong with a JSON text by one of the schemas that ship with the package. */
function problems(schema: string, text: string): string[] {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  const validate = ajv.compile(JSON.parse(readFileSync(join(schemas, `${schema}.schema.json`), 'utf8')));
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Articles that are hard to read, each in its way. */
const hard = [
  'workload-identity-deploy-cluster.md',
  'deploy-valkey-cluster.md',
  'open-service-mesh-deploy-addon-bicep.md',
  'kafka-deploy.md',
  'aks-list-skus.md',
  'control-kubeconfig-access.md',
  'free-standard-pricing-tiers.md',
];

testWithShared('what list and lint write of hard articles is valid', async () => {
  const folder = join(shared, 'corpus/azure-aks-docs/articles/aks');
  const listed = await docproof(folder, ['list', ...hard, '--tabs', 'all', '--json']);
  expect(problems('list', listed.stdout)).toEqual([]);
  const linted = await docproof(folder, ['lint', ...hard, '--format', 'json']);
  expect(problems('lint', linted.stdout)).toEqual([]);
  const sarif = await docproof(folder, ['lint', ...hard, '--format', 'sarif']);
  expect(sarifProblems(sarif.stdout)).toEqual([]);
  expect(JSON.parse(sarif.stdout).runs[0].results.length).toBeGreaterThan(20);
});

test.each([
  ['passed', '```bash\ntrue\n```\n', 0],
  ['failed', '```bash\nfalse\n```\n', 1],
  ['was refused', '```bash\necho <your-name>\n```\n', 2],
  ['was interrupted', '```bash\nkill -INT $PPID\nsleep 600\n```\n', 130],
])('the files of a run that %s are valid', async (_how, block, status) => {
  const folder = folderWith({ 'a.md': `# A\n\n${block}`, 'b.md': '# B\n\n```bash\ntrue\n```\n' });
  expect((await docproof(folder, ['run', 'a.md', 'b.md'])).status).toBe(status);
  const read = (name: string) => readFileSync(join(folder, 'reports', name), 'utf8');
  expect(problems('results', read('results.json'))).toEqual([]);
  const names = readdirSync(join(folder, 'reports/runs'));
  expect(names).toHaveLength(2);
  for (const name of names) {
    const text = read(`runs/${name}`);
    if (name.endsWith('.summary.json')) expect(problems('summary', text)).toEqual([]);
    else for (const event of text.trimEnd().split('\n')) expect(problems('journal', event)).toEqual([]);
  }
});
