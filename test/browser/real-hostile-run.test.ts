import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { docproof, newFolder } from '../e2e/docproof.ts';
import { reportBrowser } from './browser.ts';

const open = reportBrowser();

const script = '<script>window.pwned=1</script>';
const name = `${script.replace('</', '<')} ]]> "it's".md`;
const article = `# ${script} ]]>

\`\`\`bash
printf '%s\\n' '${script}' ']]>' '<img src=x onerror=window.pwned=1>' '"><svg onload=window.pwned=1>'
printf '\\033[31mred\\033[0m \\000 \\377\\376 \\033]0;title\\007 \\357\\277\\276\\n'
printf '##vso[task.complete]\\n::error::x\\n' >&2
ls '${script}'
\`\`\`

<!-- expected_similarity=0.9 -->
\`\`\`output
${script} ]]> &amp;
\`\`\`
`;

function problems(schema: string, value: unknown): unknown {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  const path = join(import.meta.dirname, '../../schemas', `${schema}.schema.json`);
  ajv.validate(JSON.parse(readFileSync(path, 'utf8')), value);
  return ajv.errors ?? [];
}

test('a real run with hostile names and outputs leaves every file valid and the page inert', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, name), article);
  const { status, stdout } = await docproof(folder, ['run', name]);
  expect(status).toBe(1);
  expect(stdout).not.toMatch(/\u001b|\u0000|^##vso|^::/m);

  const read = (file: string) => readFileSync(join(folder, 'reports', file), 'utf8');
  expect(problems('results', JSON.parse(read('results.json')))).toEqual([]);
  const [journal = ''] = readdirSync(join(folder, 'reports/runs'));
  const events = read(`runs/${journal}`).trimEnd().split('\n');
  expect(events.map((line) => problems('journal', JSON.parse(line)))).toEqual(events.map(() => []));
  expect(XMLValidator.validate(read('junit.xml'))).toBe(true);
  const list = await docproof(folder, ['list', '--json', name]);
  expect(problems('list', JSON.parse(list.stdout))).toEqual([]);

  const { page, misdeeds, close } = await open(read('index.html'));
  expect(await page.locator('.step').count()).toBe(1);
  expect(await page.evaluate('window.pwned')).toBeUndefined();
  expect(misdeeds).toEqual([]);
  await close();
});
