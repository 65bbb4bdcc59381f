import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { docproof, folderWith, steady } from './docproof.ts';

const files = {
  'docs/a.md': [
    '# A',
    '',
    '<!-- ```variables',
    "NAME='two words'",
    '``` -->',
    '',
    '[!INCLUDE [b](inc/b.md)]',
    '',
    '<!-- expected_similarity=1 -->',
    '```output',
    'something else',
    '```',
    '',
    ':::code language="bash" source="~/samples/c.sh" range="1,4-5":::',
    '',
    '```console',
    '$ echo "$NAME"',
    'two words',
    '$ echo a \\',
    '    b; false',
    'a b',
    '```',
    '',
  ].join('\n'),
  'docs/inc/b.md': '\n```bash\necho included\n```\n',
  'samples/c.sh': 'echo c\n\n\nA=1\ntest "$A" = 2\n',
};

interface StepResult {
  file: string;
  line: number;
  status: string;
  failedCommand: { line: number } | null;
  reason: { line: number } | null;
}

test('what fails in a transcript or in another file fails at its place there', async () => {
  const folder = folderWith(files);
  const { status, stdout } = await docproof(folder, ['run', '--continue', 'docs/a.md']);
  expect([status, steady(stdout).split('\nReports')[0]]).toEqual([
    1,
    `docs/a.md
✗ docs/inc/b.md:2  A  echo included
  the output is too unlike the expected one: 0.105, at least 1 is asked for

  docs/inc/b.md:2  a-1
    3  echo included

  - expected docs/a.md:10   + actual
  - something else
  + included
  score 0.105, threshold 1, measure string-similarity

✗ samples/c.sh:1  A  echo c
  \`test "$A" = 2\` ended with status 1

  samples/c.sh:5  a-2
    3
    4  A=1
  > 5  test "$A" = 2

  stdout
    c

✓ :17    A  echo "$NAME"
✗ :19    A  echo a \\
  \`false\` ended with status 1

  docs/a.md:20  a-4
    18  two words
    19  $ echo a \\
  > 20      b; false
    21  a b
    22  \`\`\`

  stdout
    a b

✗ docs/inc/b.md:2  A  the output is too unlike the expected one: 0.105, at least 1 is asked for
✗ samples/c.sh:5   A  \`test "$A" = 2\` ended with status 1
✗ docs/a.md:20     A  \`false\` ended with status 1

1 passed, 3 failed in TIME`,
  ]);
  const { articles } = JSON.parse(readFileSync(join(folder, 'reports/results.json'), 'utf8'));
  const steps: StepResult[] = articles[0].steps;
  expect(
    steps.map(({ file, line, failedCommand, reason }) => [file, line, failedCommand?.line, reason?.line]),
  ).toEqual([
    ['docs/inc/b.md', 2, undefined, 2],
    ['samples/c.sh', 1, 5, 5],
    ['docs/a.md', 17, undefined, undefined],
    ['docs/a.md', 19, 20, 20],
  ]);
});

test('what is listed of them follows the schema', async () => {
  const { stdout } = await docproof(folderWith(files), ['list', '--json', 'docs/a.md']);
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../schemas/list.schema.json'), 'utf8'),
  );
  const isValid = new Ajv2020({ allowUnionTypes: true }).compile(schema);
  expect([isValid(JSON.parse(stdout)), isValid.errors]).toEqual([true, null]);
});

test('a path that leaves the root of the config refuses the article', async () => {
  const folder = folderWith({
    'runner.config.ts': "export default { root: 'docs', console: 'command' };\n",
    'docs/a.md': '[!INCLUDE [x](../secret.md)]\n\n```console\ntouch ran\n```\n',
    'docs/b.md': '```console\necho ran\n```\n\n<!-- expected_similarity=1 -->\n```output\nran\n```\n',
    'secret.md': 'x',
  });
  const refused = await docproof(folder, ['run', 'docs/a.md']);
  expect(refused.status).toBe(2);
  expect(refused.stdout).toContain('docs/a.md:1:1  outside-root\n  ../secret.md leads out of docs, ');
  expect((await docproof(folder, ['run', 'docs/b.md'])).status).toBe(0);
});

test('a root that is no folder is an error of the config', async () => {
  const folder = folderWith({
    'runner.config.ts': "export default { root: 'no' };\n",
    'a.md': '```bash\nls\n```\n',
  });
  const { status, stderr } = await docproof(folder, ['run', 'a.md']);
  expect([status, stderr]).toEqual([
    2,
    `docproof: ${folder}/runner.config.ts:1: root: there is no folder ${folder}/no\n`,
  ]);
});
