import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
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

test('with a config that is data, list executes nothing of the project', async () => {
  const ran = 'touch ran';
  const folder = folderWith({
    'a.md': `# A\n\n\`\`\`bash\n${ran}\n\`\`\`\n`,
    'bin/bash': `#!/bin/sh\n${ran}\n`,
    'runner.config.json': '{ "path": ["bin"], "shell": "bin/bash", "include": ["$(touch ran)", "a.md"] }',
  });
  chmodSync(join(folder, 'bin/bash'), 0o755);
  expect((await docproof(folder, ['list', 'a.md'])).status).toBe(0);
  expect(readdirSync(folder).toSorted()).toEqual(['a.md', 'bin', 'runner.config.json']);
});

test('a mistake in a config that is data is named with its line', async () => {
  const folder = folderWith({ 'a.md': '# A\n', 'runner.config.yaml': 'jobs: 2\ntmieout: 1s\n' });
  expect(await docproof(folder, ['list', 'a.md'])).toEqual({
    status: 2,
    stdout: '',
    stderr: `docproof: ${folder}/runner.config.yaml:2: there is no setting tmieout; did you mean timeout?\n`,
  });
});

test('every tab has a listing, and prerequisites stand in front', async () => {
  const tab = (id: string) => `### [${id}](#tab/${id})\n\n\`\`\`bash\necho ${id}\n\`\`\`\n\n`;
  const folder = folderWith({
    'docs/a.md': `# A\n\n## Prerequisites\n\n- [B](b.md)\n\n## Do\n\n${tab('cli')}${tab('helm')}---\n`,
    'docs/b.md': '# B\n\n```bash\necho b\n```\n',
  });
  const { stdout } = await docproof(folder, [
    'list',
    '--json',
    '--tabs',
    'all',
    '--prerequisites',
    'docs/a.md',
  ]);
  const { articles } = JSON.parse(stdout);
  expect(
    articles.map(({ variant, steps }: { variant: string; steps: { id: string; file: string }[] }) => [
      variant,
      ...steps.map(({ id, file }) => `${file} ${id}`),
    ]),
  ).toEqual([
    ['cli', 'docs/b.md b.b-1@cli', 'docs/a.md do-1@cli'],
    ['helm', 'docs/b.md b.b-1@helm', 'docs/a.md do-2@helm'],
  ]);
});

test('a prerequisite is one article however it is linked, and what only it has can be chosen', async () => {
  const folder = folderWith({
    'a.md':
      '# A\n\n## Prerequisites\n\n- [B](in/b.md)\n- [again](~/in/b.md)\n\n## Do\n\n```bash\necho a\n```\n',
    'in/b.md':
      '# B\n\n## Prerequisites\n\n- [back](~/a.md)\n\n## Do\n\n### [one](#tab/one)\n\n```bash\necho <x>\n```\n\n### [two](#tab/two)\n\n```bash\necho two <x>\n```\n\n---\n',
  });
  for (const article of ['a.md', join(folder, 'a.md')]) {
    const args = ['list', '--prerequisites', '--fill', '<x>=1', '--tab', 'two', article];
    expect(await docproof(folder, args)).toEqual({
      status: 0,
      stdout:
        'a.md  A  (2 steps)\n  in/b.md:17  b.do-2  echo two 1\n  a.md:10  do-1  echo a\n  in/b.md:5:12  warning: a.md would have to run before itself, and is left out here: a.md → in/b.md → a.md (prerequisite-cycle)\n',
      stderr: '',
    });
  }
});

test('a root that does not exist is wrong in the config for list and lint too', async () => {
  const folder = folderWith({ 'a.md': '# A\n', 'runner.config.json': '{"root": "gone"}' });
  for (const command of ['list', 'lint']) {
    const { status, stderr } = await docproof(folder, [command, 'a.md']);
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('root: there is no folder'),
    });
  }
});

test('a variable that no article has is told of, with the one that is nearest', async () => {
  const block = (text: string) => `\`\`\`bash\n${text}\n\`\`\`\n`;
  const folder = folderWith({
    'a.md': `# A\n\n### [CLI](#tab/cli)\n\n${block('LOCATION=x; unset PLACE')}\n### [Other](#tab/other)\n\n${block('echo "${KIND}"')}`,
    'b.md': `# B\n\nREGOIN is mentioned.\n\n${block('export REGION=x')}`,
  });
  const variables = 'LOCATION PLACE KIND REGION LOCATOIN location REGOIN X'.split(' ');
  const given = variables.flatMap((name) => ['--var', `${name}=1`]);
  for (const command of ['list', 'lint', 'run']) {
    const { status, stderr } = await docproof(folder, [command, 'a.md', 'b.md', ...given]);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: [
        'docproof: no article has a variable LOCATOIN: is LOCATION meant?\n',
        'docproof: no article has a variable location: is LOCATION meant?\n',
        'docproof: no article has a variable REGOIN: is REGION meant?\n',
        'docproof: no article has a variable X\n',
      ].join(''),
    });
  }
});

test('choices that no article knows are told of by list and lint too', async () => {
  const folder = folderWith({ 'a.md': '# A\n\n### [CLI](#tab/cli)\n\n```bash\ntrue\n```\n' });
  for (const command of ['list', 'lint']) {
    const { status, stderr } = await docproof(folder, [command, 'a.md', '--tab', 'nope', '--fill', '<x>=y']);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr:
        'docproof: no article has a tab nope; there are cli\ndocproof: no article has the placeholder <x>\n',
    });
  }
});
