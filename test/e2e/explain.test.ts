import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { docproof } from './docproof.ts';

const article = `# Web

\`\`\`bash
NAME=shop
echo '{"name":"web","state":"Running","n":1}'
\`\`\`

<!-- expected_similarity=0.9 -->
\`\`\`json
{"name": "web", "state": "Ready", "n": 2, "x": {"y": 1}}
\`\`\`

## Greet

\`\`\`bash
echo "hello $NAME"
\`\`\`

<!-- expected_similarity=0.5 -->
\`\`\`output
hello \${NAME}
\`\`\`

\`\`\`bash
true
\`\`\`
`;

let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'docproof-explain-'));
  writeFileSync(join(folder, 'a.md'), article);
  await docproof(folder, ['run', 'a.md', '--continue']);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function explained(...args: string[]) {
  const { status, stdout, stderr } = await docproof(folder, ['explain', 'a.md', ...args]);
  return { status, stdout: stdout.replace(/the run of \S+ \(\S+\)/, 'the run of TIME (ID)'), stderr };
}

test('the account of a step has everything that its verdict rests on', async () => {
  expect(await explained('9')).toEqual({
    status: 0,
    stderr: '',
    stdout: `a.md:3  web-1
  NAME=shop
  echo '{"name":"web","state":"Running","n":1}'

The output is from the run of TIME (ID).

✗  a.md:9  hint 0.9
  - expected a.md:9   + actual
    {
      "name": "web",
  -   "state": "Ready",
  +   "state": "Running",
  -   "n": 2,
  +   "n": 1,
  -   "x": {
  -     "y": 1
  -   }
    }
  score 0.25, threshold 0.9, measure json
  .state has another value: "Ready" → "Running"
  .n has another value: 2 → 1
  .x.y is missing: 1
  By measure:
    string-similarity  0.714
    json               0.25  counts
    lines              0
    exact              0
    jaro-winkler       0.87
  One past run, scores 0.25. The strictest hint that would have passed:
    <!-- expected_similarity=0.25 -->
`,
  });
});

test('another output can be judged, with the values of the last run', async () => {
  writeFileSync(join(folder, 'out.txt'), 'hello shop\nError from server (NotFound): gone\n');
  const { status, stdout } = await explained('greet-1', '--actual', 'out.txt', '--measure', 'lines');
  expect(status).toBe(0);
  expect(stdout).toContain('The output is from out.txt.');
  expect(stdout).toContain('guard error-message: “Error from server (NotFound): gone”');
  expect(stdout).toContain('measure lines');
  expect(stdout).toContain('<!-- expected_similarity=1 -->');
});

test.each([
  [['greet-9'], 'a.md has no step greet-9; is greet-1 meant?'],
  [['99'], 'no step of a.md stands at line 99, nor an output of one'],
  [['24'], 'a.md:24 shows no output of this step'],
  [
    ['3', '--out', 'other'],
    'no run in other/runs has run this step: run it, or give its output with --actual FILE',
  ],
  [
    ['3', '--actual', 'none.txt'],
    "none.txt cannot be read: ENOENT: no such file or directory, open 'none.txt'",
  ],
])('what cannot be explained ends with 2: %j', async (args, message) => {
  const { status, stdout, stderr } = await explained(...args);
  expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: `docproof: ${message}\n` });
});
