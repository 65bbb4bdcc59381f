import { expect, test } from 'vitest';
import { docproof, folderWith } from './docproof.ts';

test('what an article says reaches neither the terminal nor the CI agent as a command', async () => {
  const article =
    '# \u001b[31mRed\u001b]0;title\u0007 ##vso[task.complete]\n\n```bash\n::error::forged \u001b[2J\n::set-env::\r1\n```\n\n```bash\necho <\u001b[1mx>\n```\n';
  const folder = folderWith({ '::a.md': article });
  const { stdout } = await docproof(folder, ['list', '::a.md']);
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]|##vso|^\s*::/m);
  expect(stdout.split('\n')[0]).toBe(': :a.md  Red # #vso[task.complete]  (2 steps)');
});

test('what an article says is whole in the listing for programs', async () => {
  const folder = folderWith({ 'a.md': '# ##vso[x]\n\n```bash\necho "\u001b[1m"\n```\n' });
  const { stdout } = await docproof(folder, ['list', '--json', 'a.md']);
  expect(JSON.parse(stdout)).toMatchObject({
    articles: [{ title: '##vso[x]', steps: [{ command: 'echo "\u001b[1m"' }] }],
  });
});

test('what a message quotes is no command either', async () => {
  const { stderr } = await docproof(folderWith({}), ['run', '\u001b[1m##vso[x]']);
  expect(stderr).toBe('docproof: there is no file, folder or match for # #vso[x]\n');
});
