import { expect, test } from 'vitest';
import { folderWith, script } from './docproof.ts';

const passing = '# Pass\n\n```bash\ntrue\n```\n';
const failing = '# Fail\n\n```bash\nfalse\n```\n';
const lost = 'docproof: standard output could not be written: ENOSPC: no space left on device, write\n';

test.each([
  'run pass.md',
  'run pass.md --reporter json',
  'run pass.md --reporter json=/dev/stdout',
  'run fail.md --reporter json',
  'list pass.md',
  'list --json pass.md',
  'init',
  '--help',
  '--version',
])('docproof %s ends with 2 where standard output is full', async (args) => {
  const folder = folderWith({ 'pass.md': passing, 'fail.md': failing });
  expect(await script(folder, `docproof ${args} > /dev/full`)).toEqual({
    status: 2,
    stdout: '',
    stderr: lost,
  });
});

test('a reader who stops reading is no loss', async () => {
  const folder = folderWith({ 'pass.md': passing });
  const piped = 'set -o pipefail; docproof list --json pass.md | true; docproof run pass.md | true';
  expect(await script(folder, piped)).toEqual({ status: 0, stdout: '', stderr: '' });
});

const obeyed = '##vso[task.complete result=Succeeded]';

test.each([
  'list .',
  'list --json .',
  'lint .',
  'lint --format json .',
  'lint --format github .',
  'lint --format sarif .',
  'run --reporter json .',
  'run --reporter junit .',
  'run --reporter tap .',
  'run --reporter ctrf .',
  'run --reporter ndjson .',
])('docproof %s prints nothing that a CI agent obeys', async (args) => {
  const article = `# ::error::x ${obeyed}\n\n\`\`\`bash\necho '${obeyed}'; echo ::error::x\n\`\`\`\n\n\`\`\`output\n::error::x\n\`\`\`\n\n<!-- docproof: ${obeyed} -->\n`;
  const folder = folderWith({ '##[error]a.md': article, '::error::b.md': article, 'c.md': passing });
  const { stdout } = await script(folder, `docproof ${args}`);
  expect(stdout).toMatch(/error.*a\.md/);
  expect(stdout).not.toMatch(args.includes('github') ? /##\w*\[/ : /##\w*\[|^\s*::/m);
  for (const line of stdout.split('\n').filter((one) => one.startsWith('::'))) {
    expect(line).toMatch(/^::error file=/);
  }
});
