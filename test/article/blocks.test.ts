import { expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { read, readFixture } from './read-fixture.ts';

test('every fenced block has its lines, language, role and reason, whatever it stands in', () => {
  const blocks = readFixture('containers.md').blocks.map(({ line, endLine, language, role, reason }) =>
    [line, endLine, language, role, reason].join(' ').trimEnd(),
  );
  expect(blocks).toEqual([
    '5 8 bash command',
    '12 14 AzureCLI command',
    '20 24 sh command',
    '26 28 shell command',
    '35 37 bash none comment',
    '40 42 bash command',
    '44 46  none language',
    '50 51 bash command',
  ]);
});

test('a block reaches bash without the indent of its containers', () => {
  expect(readFixture('containers.md').blocks.map(({ text }) => text)).toEqual([
    'echo list\n  echo indented',
    'echo quote',
    'echo "```"\n\necho nested',
    'echo tildes',
    'echo commented out',
    'echo attributes',
    'no language',
    'echo open\n',
  ]);
});

test('CRLF and a byte order mark change neither lines nor text', () => {
  const article = readArticle({
    path: 'article.md',
    text: '\uFEFF---\r\ntitle: Windows\r\ndocproof:\r\n  timeout: 5s\r\n---\r\n\r\n```bash\r\necho a\r\necho b\r\n```\r\n',
  });
  const [block] = article.blocks;
  expect([article.title, article.settings.defaults]).toEqual(['Windows', { timeoutMs: 5_000 }]);
  expect([block?.line, block?.endLine, block?.text]).toEqual([7, 10, 'echo a\necho b']);
});

test('the title is the first heading of depth 1 that is no tab, else that of the front matter', () => {
  expect(readFixture('outputs.md').title).toBe('Outputs');
  expect(readFixture('pivots.md').title).toBe('Pivots');
  expect(read('## Only deeper').title).toBe(null);
});

test('a heading counts with the text of its code and links', () => {
  expect(read('# Use `az` and [kubectl](k.md)', '```bash', 'az', '```').blocks[0]?.heading).toBe(
    'Use az and kubectl',
  );
});

test('other languages can be commands instead', () => {
  const text = '```fish\nls\n```\n\n```bash\nls\n```\n';
  const { blocks } = readArticle({ path: 'article.md', text, languages: ['Fish'] });
  expect(blocks.map(({ role }) => role)).toEqual(['command', 'none']);
});

test.each([
  ['azurecli-interative', 'azurecli-interactive'],
  ['base', 'bash'],
  ['azure-cli', 'azurecli'],
  ['Bsh', 'bash'],
  ['bahs', 'bash'],
  ['sehll', 'shell'],
  ['outptu', 'output'],
  ['consol', 'console'],
  ['consoles', 'console'],
  ['{bash}', 'bash'],
  ['{.Bash}', 'bash'],
  ['bash:title', 'bash'],
  ['bash[name]', 'bash'],
])('%s is taken for a misspelt %s', (language, suggestion) => {
  const article = read(`\`\`\`${language}`, 'ls', '```');
  expect(article.blocks.map(({ role, reason }) => [role, reason])).toEqual([['none', 'language']]);
  expect(article.diagnostics.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
    [
      'misspelt-language',
      `docproof knows no language ${language}, so this block counts for nothing: is ${suggestion} meant?`,
    ],
  ]);
});

test.each(['zsh', 'json', 'powershell', 'h', 'ssh', 'yaml'])('%s is a language of its own', (language) => {
  expect(read(`\`\`\`${language}`, 'x', '```').diagnostics).toEqual([]);
});

test.each([
  ['at the end of the article', ['```bash', 'ls', ''], 1, 'ls'],
  ['at the end of a list item', ['- Item', '', '  ```bash', '  ls', '', 'Text.'], 3, 'ls'],
  ['at the end of a quote', ['> ```bash', '> ls', 'Text.'], 1, 'ls'],
  ['by too few backticks', ['````bash', 'ls', '```'], 1, 'ls\n```'],
  ['by tildes', ['```bash', 'ls', '~~~'], 1, 'ls\n~~~'],
])('a block that ends only %s is reported where it begins, and its text stays', (_, lines, line, text) => {
  const article = read(...lines);
  expect(article.blocks.map((block) => [block.line, block.role, block.text])).toEqual([
    [line, 'command', text],
  ]);
  expect(article.diagnostics.map((found) => [found.ruleId, found.line])).toEqual([['unclosed-fence', line]]);
});

test.each([
  ['more backticks', ['```bash', 'ls', '`````']],
  ['another indent', ['   ```bash', 'ls', ' ```  ']],
  ['the last line of a quote', ['> ```bash', '> ls', '>```']],
])('a block may be closed by %s', (_, lines) => {
  expect(read(...lines).diagnostics).toEqual([]);
});

test('a fence within a longer fence, or in a comment, is no block that is run', () => {
  const { blocks } = read(
    '````markdown',
    '```bash',
    'ls',
    '```',
    '````',
    '<!--',
    '~~~bash',
    'ls',
    '~~~',
    '-->',
  );
  expect(blocks.map(({ line, endLine, role, reason }) => [line, endLine, role, reason])).toEqual([
    [1, 5, 'none', 'language'],
    [7, 9, 'none', 'comment'],
  ]);
});

test.each(['bash', 'Bash', 'bash  ', 'bash title="x"', 'bash {1,3}', 'bash{1,3}', 'bash,no-run', ' bash'])(
  'the language of %j is bash',
  (info) => {
    expect(read(`\`\`\`${info}`, 'ls', '```').blocks.map(({ role }) => role)).toEqual(['command']);
  },
);

test.each([
  ['in other HTML', '<details>\n<!-- old steps\n\n', '\n-->\n</details>\n'],
  ['behind another one', '<!-- a --> <!-- b\n\n', '\n-->\n'],
  ['in a division', '<div><!-- x\n\n', '\n--></div>\n'],
])('a block in a comment that begins %s is not run', (_name, before, after) => {
  const block = '```bash\necho hidden\n```\n';
  const { blocks } = read(...`${before}${block}${after}\n${block.replace('hidden', 'shown')}`.split('\n'));
  expect(blocks.map(({ text, role, reason }) => [text, role, reason])).toEqual([
    ['echo hidden', 'none', 'comment'],
    ['echo shown', 'command', null],
  ]);
});
