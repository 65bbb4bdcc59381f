import { expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { readTranscript } from '../../src/article/transcript.ts';
import type { Article } from '../../src/article/types.ts';
import { findings, read } from './read-fixture.ts';

/** Each command of a transcript with its output; `null` where nothing follows it. */
function exchanges(...lines: string[]): [string, string | null][] {
  return readTranscript(lines.join('\n')).exchanges.map(({ command, output }) => [
    command.text,
    output?.text ?? null,
  ]);
}

/** The parts of the only transcript, one line each. */
function parts({ blocks }: Article): string[] {
  return blocks
    .flatMap((block) => block.parts)
    .map(({ line, endLine, role, text }) => `${line}-${endLine} ${role} ${JSON.stringify(text)}`);
}

test('what stands after a prompt is a command, what follows is its output', () => {
  expect(exchanges('$ echo a', 'a', '$ echo b', '$ echo c', '', 'c', '', 'd', '')).toEqual([
    ['echo a', 'a'],
    ['echo b', null],
    ['echo c', 'c\n\nd'],
  ]);
});

test.each([
  ['a backslash', ['$ echo a \\', '    b', 'a b'], [['echo a \\\n    b', 'a b']]],
  ['an open quote', ["$ echo 'a", "b'", 'a', 'b'], [["echo 'a\nb'", 'a\nb']]],
  ['an open substitution', ['$ echo $(', 'ls)', 'x'], [['echo $(\nls)', 'x']]],
  [
    'an open loop',
    ['$ for i in 1 2; do', 'echo $i', 'done', '1', '2'],
    [['for i in 1 2; do\necho $i\ndone', '1\n2']],
  ],
  ['a pipe', ['$ ls |', 'sort', 'x'], [['ls |\nsort', 'x']]],
  ['a heredoc', ['$ cat <<EOF', '$ ls', 'EOF', 'a'], [['cat <<EOF\n$ ls\nEOF', 'a']]],
  ['a quoted heredoc', ["$ cat <<'E F'", 'a', 'E F', 'a'], [["cat <<'E F'\na\nE F", 'a']]],
])('a command goes on after %s', (_, lines, expected) => {
  expect(exchanges(...lines)).toEqual(expected);
});

test('a further prompt is no part of the command, a redirection is', () => {
  expect(exchanges('$ cat <<EOF', '> a', '>', '> EOF', 'a')).toEqual([['cat <<EOF\na\n\nEOF', 'a']]);
  expect(exchanges('$ echo a \\', '    > file')).toEqual([['echo a \\\n    > file', null]]);
});

test('a command that never becomes whole ends with its line', () => {
  expect(exchanges("$ echo it's", 'its', '$ echo b', 'b')).toEqual([
    ["echo it's", 'its'],
    ['echo b', 'b'],
  ]);
  expect(exchanges('$ echo "a \\', 'b', 'c')).toEqual([['echo "a \\\nb', 'c']]);
});

test('the indent of the first prompt is taken off, and what is indented deeper is no prompt', () => {
  expect(exchanges('  $ cat <<EOF', '  a', '  EOF', '  a', '   $ 5', '$ ls')).toEqual([
    ['cat <<EOF\na\nEOF', 'a\n $ 5'],
    ['ls', null],
  ]);
});

test.each(['$HOME', '# ls', 'PS> ls', '> ls', 'root@node:/# ls', 'me@host:~$ ls', 'a $ b', '$(ls)', '100$'])(
  '%j is no prompt',
  (line) => {
    expect(exchanges(line)).toEqual([]);
  },
);

test('a prompt without a command ends an output and is no step', () => {
  expect(exchanges('$ ls', 'a', '$')).toEqual([['ls', 'a']]);
  expect(exchanges('$', '$ ')).toEqual([]);
});

test('a transcript is one block, and its parts have lines of their own', () => {
  const article = read(
    '# A',
    '',
    '- Item',
    '',
    '  ```Console',
    '  $ echo a \\',
    '    b',
    '',
    '  a b',
    '  $ ls',
    '  ```',
  );
  expect(article.blocks.map(({ line, endLine, role, reason }) => [line, endLine, role, reason])).toEqual([
    [5, 11, 'command', null],
  ]);
  expect(parts(article)).toEqual([
    '6-9 command "echo a \\\\\\n  b"',
    '9-9 expected "a b"',
    '10-10 command "ls"',
  ]);
  expect(findings(article)).toEqual([]);
});

test('a hint before a transcript holds for each of its outputs', () => {
  const { blocks } = read('<!-- expected_similarity=1 -->', '```console', '$ ls', 'a', '$ ls', 'b', '```');
  expect(blocks[0]?.parts.map(({ hint }) => hint)).toEqual([
    null,
    { kind: 'similarity', threshold: 1 },
    null,
    { kind: 'similarity', threshold: 1 },
  ]);
});

test('a hint before a transcript without outputs is reported', () => {
  const article = read('<!-- expected_similarity=1 -->', '```console', '$ ls', '```');
  expect(findings(article)).toEqual([
    '1:1 warning hint-without-output: this hint is followed by no expected output',
  ]);
});

test('what stands before the first prompt is the output of the command before', () => {
  const article = read('```bash', 'ls', '```', '```console', 'a', '$ pwd', '```');
  expect(parts(article)).toEqual(['5-5 expected "a"', '6-6 command "pwd"']);
});

test('without a command before, it is reported', () => {
  const article = read('```console', 'Welcome!', '$ pwd', '```');
  expect(parts(article)).toEqual(['3-3 command "pwd"']);
  expect(findings(article)).toEqual([
    '2:1 warning output-without-command: this output belongs to no command block',
  ]);
});

test('directives hold for each step, a name only where there is one', () => {
  const directive = '<!-- docproof: name=mine timeout=5s -->';
  const one = read(directive, '```console', '$ ls', '```');
  expect(one.blocks[0]?.parts[0]?.directives).toEqual({ name: 'mine', timeoutMs: 5_000 });
  const two = read(directive, '```console', '$ ls', 'a', '$ ls', '```');
  expect(two.blocks[0]?.parts.map(({ directives }) => directives)).toEqual([
    { timeoutMs: 5_000 },
    {},
    { timeoutMs: 5_000 },
  ]);
  expect(findings(two)).toEqual([
    '1:16 error misplaced-directive: the directive name does not belong here: it is for one step, and the block has 2',
  ]);
});

test('comments between commands are no outputs', () => {
  expect(readTranscript('# First\n$ ls\na\n# b\n\n$ ls\n\n# Then\n$ pwd')).toMatchObject({
    before: null,
    exchanges: [{ output: { text: 'a\n# b' } }, { output: null }, { output: null }],
  });
});

test('a block of any command language that begins with a prompt is a transcript', () => {
  const article = read('```bash', '# Look', '  $ ls', '  a', '```', '', '```bash', 'ls', '$ pwd', '```');
  expect(article.blocks.map(({ role, parts: { length } }) => [role, length])).toEqual([
    ['command', 2],
    ['command', 0],
  ]);
});

test('a console block without a prompt is not run, and reported', () => {
  const article = read('```console', 'ls', '```');
  expect(article.blocks.map(({ role, reason }) => [role, reason])).toEqual([['none', 'console']]);
  expect(findings(article)).toEqual([
    '1:1 warning console-without-prompt: no command in this console block stands after a $, so nothing of it is run',
  ]);
});

test('a console block without a prompt is an output after a hint, a file with file=', () => {
  const article = read(
    '```bash',
    'ls',
    '```',
    '<!-- expected_similarity=1 -->',
    '```console',
    'a',
    '```',
    '<!-- docproof: file=a.txt -->',
    '```console',
    'a',
    '```',
  );
  expect(article.blocks.map(({ role }) => role)).toEqual(['command', 'expected', 'file']);
  expect(findings(article)).toEqual([]);
});

test.each([
  ['the front matter', { text: '---\ndocproof:\n  console: command\n---\n', console: undefined }],
  ['the config', { text: '', console: 'command' as const }],
])('%s makes commands of console blocks without a prompt', (_, { text, console }) => {
  const request = {
    path: 'a.md',
    text: `${text}\`\`\`console\nls\n\`\`\`\n\n\`\`\`console\n$ pwd\n\`\`\`\n`,
  };
  const article = readArticle(console === undefined ? request : { ...request, console });
  expect(article.blocks.map(({ role, parts: { length } }) => [role, length])).toEqual([
    ['command', 0],
    ['command', 1],
  ]);
  expect(findings(article)).toEqual([]);
});

test('the front matter goes before the config', () => {
  const text = '---\ndocproof:\n  console: transcript\n---\n```console\nls\n```\n';
  const { blocks } = readArticle({ path: 'a.md', text, console: 'command' });
  expect(blocks[0]?.role).toBe('none');
});
