import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { docproof, folderWith } from './docproof.ts';

const clean = '# Clean\n\n```bash\necho ready\n```\n';
const broken = '# Broken\n\n```bash\nif true; then\n```\n\n```bahsh\nls\n```\n';
const misspelt = '```bahsh\nls\n```\n';

test('what is wrong is reported with its frame, a clean article is not', async () => {
  const folder = folderWith({ 'clean.md': clean, 'docs/broken.md': broken });
  const { status, stdout, stderr } = await docproof(folder, ['lint', '.']);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(
    stdout,
  ).toBe(`docs/broken.md:4:14  error  bash cannot parse this: expected command after 'then'  bash-syntax
    2
    3  \`\`\`bash
  > 4  if true; then
                    ^
    5  \`\`\`
    6

docs/broken.md:7:1  warning  docproof knows no language bahsh, so this block counts for nothing: is bash meant?  misspelt-language
    5  \`\`\`
    6
  > 7  \`\`\`bahsh
       ^
    8  ls
    9  \`\`\`
  docproof lint --fix puts it right.

1 error, 1 warning in 1 of 2 articles; 1 can be fixed by --fix
`);
});

test('nothing of an article is executed', async () => {
  const folder = folderWith({
    'a.md': '---\ndocproof:\n  skip-if: touch made\n---\n\n```bash\ntouch made; $(touch made)\n```\n',
  });
  expect(await docproof(folder, ['lint', 'a.md'])).toEqual({
    ...{ status: 0, stderr: '', stdout: 'nothing found in 1 article\n' },
  });
  expect(() => readFileSync(join(folder, 'made'))).toThrow();
});

test('warnings alone are no failure, and grades of the config count', async () => {
  const rules = (grade: string) => `export default { rules: { 'misspelt-language': '${grade}' } };\n`;
  const folder = folderWith({
    'a.md': misspelt,
    'error.config.ts': rules('error'),
    'typo.config.ts': "export default { rules: { 'misspelt-langage': 'off' } };\n",
  });
  expect((await docproof(folder, ['lint', 'a.md'])).status).toBe(0);
  expect((await docproof(folder, ['lint', 'a.md', '--config', 'error.config.ts'])).status).toBe(1);
  const { status, stderr } = await docproof(folder, ['lint', 'a.md', '--config', 'typo.config.ts']);
  expect(status).toBe(2);
  expect(stderr).toContain('rules: there is no finding misspelt-langage; is misspelt-language meant?');
});

test.each([
  [['lint', 'none.md'], 'docproof: there is no file, folder or match for none.md\n'],
  [['lint', '--fix', '-'], 'docproof: --fix changes files, and - is none\n'],
  [
    ['lint', '--fix', 'https://a.example/b.md'],
    'docproof: --fix changes files, and https://a.example/b.md is none\n',
  ],
])('%j is wrong usage', async (args, message) => {
  expect(await docproof(folderWith({}), args)).toEqual({ status: 2, stdout: '', stderr: message });
});

test('what the config includes and is no file cannot be fixed either', async () => {
  const folder = folderWith({ 'runner.config.json': '{ "include": ["https://a.example/b.md"] }' });
  const { status, stderr } = await docproof(folder, ['lint', '--fix']);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'docproof: --fix changes files, and https://a.example/b.md is none\n',
  });
});

test('a form that there is not is wrong usage', async () => {
  const { status, stderr } = await docproof(folderWith({ 'a.md': clean }), ['lint', '--format', 'xml']);
  expect(status).toBe(2);
  expect(stderr).toContain('text, json, github, sarif');
});

test('as JSON, every article is there', async () => {
  const folder = folderWith({ 'a.md': misspelt, 'b.md': clean });
  const { stdout } = await docproof(folder, ['lint', '--format', 'json', '.']);
  expect(JSON.parse(stdout)).toMatchObject({
    articles: [
      { path: 'a.md', diagnostics: [{ code: 'misspelt-language', fix: { start: 3, end: 8, text: 'bash' } }] },
      { path: 'b.md', diagnostics: [] },
    ],
    counts: { errors: 0, warnings: 1, fixable: 1 },
  });
});

test('as annotations, files are named from the root of the repository', async () => {
  const folder = folderWith({ 'docs/a.md': misspelt });
  const { stdout } = await docproof(join(folder, 'docs'), ['lint', '--format', 'github', 'a.md'], {
    GITHUB_WORKSPACE: folder,
  });
  expect(stdout).toMatch(/^::warning file=docs\/a\.md,line=1,col=1,title=misspelt-language::[^\n]+\n$/);
});

test('as SARIF, the version of docproof and every rule is there', async () => {
  const { stdout } = await docproof(folderWith({ 'a.md': misspelt }), ['lint', '--format', 'sarif', 'a.md']);
  const [{ tool, results }] = JSON.parse(stdout).runs;
  expect(tool.driver.version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(tool.driver.rules[results[0].ruleIndex]).toMatchObject({ id: 'misspelt-language' });
});

test('colour is for terminals, and for those who ask', async () => {
  const folder = folderWith({ 'a.md': misspelt });
  expect((await docproof(folder, ['lint', 'a.md'])).stdout).not.toContain('\u001b');
  const forced = await docproof(folder, ['lint', 'a.md'], { FORCE_COLOR: '1' });
  expect(forced.stdout).toContain('\u001b[33mwarning');
  const refused = await docproof(folder, ['lint', 'a.md'], { FORCE_COLOR: '1', NO_COLOR: '1' });
  expect(refused.stdout).not.toContain('\u001b');
});

test('--fix changes nothing but what it puts right, and says what that is', async () => {
  const article = (language: string, hint: string) =>
    `\uFEFF# Título 😀\t \r\n\r\n\`\`\`${language}  {x}\r\necho ready\r\n\`\`\`\r\n\r\n<!-- ${hint}=.8 -->\r\n\r\n\`\`\`output\r\nready\n\`\`\``;
  const folder = folderWith({ 'a.md': article('bahsh', 'expected-similarity') });
  symlinkSync('a.md', join(folder, 'link.md'));
  chmodSync(join(folder, 'a.md'), 0o640);
  const { status, stdout, stderr } = await docproof(folder, ['lint', '--fix', 'link.md']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^fixed {2}link\.md:3:1 {2}.* {2}misspelt-language$/),
    expect.stringMatching(/^fixed {2}link\.md:7:1 {2}.* {2}misspelt-hint$/),
    ...['', 'nothing found in 1 article; 2 fixed'],
  ]);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(article('bash', 'expected_similarity'));
  expect((await docproof(folder, ['lint', '--fix', 'a.md'])).stdout).toBe('nothing found in 1 article\n');
});

test('after --fix the status and the report are those of what remains', async () => {
  const folder = folderWith({ 'a.md': broken });
  const { status, stdout, stderr } = await docproof(folder, ['lint', '--fix', '--format', 'json', 'a.md']);
  expect(status).toBe(1);
  expect(stderr).toBe('docproof: fixed in a.md: misspelt-language in line 7\n');
  expect(JSON.parse(stdout).counts).toEqual({ errors: 1, warnings: 0, fixable: 0 });
});

test('what cannot be written is said, and what is no UTF-8 is left alone', async () => {
  const folder = folderWith({ 'a.md': misspelt });
  const latin = Buffer.concat([Buffer.from(misspelt), Buffer.from([0xe9, 0x0a])]);
  writeFileSync(join(folder, 'latin.md'), latin);
  chmodSync(join(folder, 'a.md'), 0o444);
  const readOnly = await docproof(folder, ['lint', '--fix', 'a.md']);
  expect(readOnly).toMatchObject({
    status: 2,
    stderr: 'docproof: a.md is read-only, so nothing was put right in it\n',
  });
  expect(readOnly.stdout).toContain('1 warning in 1 article');
  expect(await docproof(folder, ['lint', '--fix', 'latin.md'])).toMatchObject({
    status: 0,
    stderr: 'docproof: latin.md is not valid UTF-8, so nothing was put right in it\n',
  });
  expect(readFileSync(join(folder, 'latin.md'))).toEqual(latin);
});

test('many articles are looked at by several threads, and come in order', async () => {
  const names = Array.from({ length: 420 }, (_, place) => `a${String(place).padStart(3, '0')}.md`);
  const folder = folderWith(Object.fromEntries(names.map((name) => [name, misspelt])));
  const { stdout } = await docproof(folder, ['lint', '--format', 'json', '.']);
  const { articles, counts } = JSON.parse(stdout);
  expect(articles.map(({ path }: { path: string }) => path)).toEqual(names);
  expect(counts.fixable).toBe(names.length);
  const listed = await docproof(folder, ['list', '--json', '.']);
  expect(JSON.parse(listed.stdout).articles.map(({ path }: { path: string }) => path)).toEqual(names);
  const fixed = await docproof(folder, ['lint', '--fix', '.']);
  expect(fixed.stdout.trimEnd().split('\n').at(-1)).toBe('nothing found in 420 articles; 420 fixed');
  expect(names.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(
    names.map(() => '```bash\nls\n```\n'),
  );
});

/** A folder of articles, one of which has a name that is no UTF-8, and so cannot be read by us. */
function folderWithUnreadable(): string {
  const folder = folderWith({ 'a.md': misspelt, 'z.md': clean });
  writeFileSync(
    Buffer.concat([Buffer.from(join(folder, 'no')), Buffer.from([0xff]), Buffer.from('.md')]),
    '',
  );
  return folder;
}

const unreadable = 'no\ufffd.md cannot be read: its name is not valid UTF-8';

test('a file of a folder that cannot be read is a finding, and the others are looked at', async () => {
  const folder = folderWithUnreadable();
  const { status, stdout, stderr } = await docproof(folder, ['lint', '--format', 'json', '.']);
  expect({ status, stderr }).toEqual({ status: 2, stderr: `docproof: ${unreadable}\n` });
  expect(JSON.parse(stdout)).toMatchObject({
    articles: [
      { path: 'a.md', diagnostics: [{ code: 'misspelt-language' }] },
      {
        path: 'no\ufffd.md',
        diagnostics: [{ code: 'unreadable-article', severity: 'error', file: 'no\ufffd.md', line: 1 }],
      },
      { path: 'z.md', diagnostics: [] },
    ],
    counts: { errors: 1, warnings: 1 },
  });
  const fixed = await docproof(folder, ['lint', '--fix', '.']);
  expect(fixed.status).toBe(2);
  expect(fixed.stdout).toContain('1 error in 1 of 3 articles; 1 fixed');
});

test('a folder that cannot be looked into is told of, and the others are looked into', async () => {
  const folder = folderWith({ 'docs/a.md': clean });
  mkdirSync(Buffer.concat([Buffer.from(join(folder, 'sub')), Buffer.from([0xff])]));
  expect(await docproof(folder, ['lint', '.'])).toEqual({
    status: 0,
    stdout: 'nothing found in 1 article\n',
    stderr: 'docproof: sub\ufffd cannot be looked into: its name is not valid UTF-8\n',
  });
});

test('such a file does not keep the others from being listed', async () => {
  const { status, stdout, stderr } = await docproof(folderWithUnreadable(), ['list', '--json', '.']);
  expect({ status, stderr }).toEqual({ status: 2, stderr: `docproof: ${unreadable}\n` });
  const { articles } = JSON.parse(stdout);
  expect(articles.map(({ path }: { path: string }) => path)).toEqual(['a.md', 'no\ufffd.md', 'z.md']);
  expect(articles[1]).toMatchObject({ blocks: [], diagnostics: [{ code: 'unreadable-article' }] });
});
