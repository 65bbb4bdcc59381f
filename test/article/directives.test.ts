import { expect, test } from 'vitest';
import { parseDuration } from '../../src/article/duration.ts';
import { findings, read } from './read-fixture.ts';

test('every directive is read', () => {
  const { blocks, diagnostics } = read(
    '<!-- docproof: name=make-it skip-if="test -e \\"a b\\"" timeout=90s retry=10m every=500ms -->',
    '<!-- docproof: exit=1 on-error=continue stream=both threshold=.8 measure=json guards=-state,-empty cleanup -->',
    '```bash',
    'ls',
    '```',
    '',
    '```output',
    'made',
    '```',
  );
  expect(diagnostics).toEqual([]);
  expect(blocks[0]?.directives).toEqual({
    name: 'make-it',
    skipIf: 'test -e "a b"',
    timeoutMs: 90_000,
    retryMs: 600_000,
    everyMs: 500,
    exit: 1,
    onError: 'continue',
    stream: 'both',
    threshold: 0.8,
    measure: 'json',
    guardsOff: ['state', 'empty'],
    cleanup: true,
  });
});

test('file= makes a file of a block that is not run', () => {
  const [block] = read('<!-- docproof: file=ingress.yaml -->', '', '```yaml', 'a: 1', '```').blocks;
  expect([block?.role, block?.reason, block?.directives]).toEqual(['file', null, { file: 'ingress.yaml' }]);
});

test.each(['~', '~/a', '~ada/a', '$HOME/a', 'a/${B}', 'a`b`', '$(pwd)/a'])(
  'no file is named %s: nothing is expanded in a name',
  (name) => {
    const article = read(`<!-- docproof: file="${name}" -->`, '```yaml', 'a: 1', '```');
    expect(article.blocks[0]?.role).toBe('none');
    expect(findings(article)).toEqual([
      `1:16 error invalid-directive: the directive file=${name} is not valid: nothing is expanded in it; write a path below the working directory, or the file in a command, as with cat > … <<EOF`,
    ]);
  },
);

test('a name of a file may hold a tilde and a dollar sign as such', () => {
  const names = ['a~', '~b c/d', 'a$', '$.json'];
  const articles = names.map((name) => read(`<!-- docproof: file="${name}" -->`, '```yaml', 'a: 1', '```'));
  expect(articles.map(({ blocks }) => blocks[0]?.directives.file)).toEqual(names);
});

test('whatever is wrong with a directive is an error at its place, and the others count', () => {
  const article = read(
    '- Item',
    '',
    '  <!-- docproof: tiemout=5s timeout=5 exit=1',
    '    file=../a until="(" skip=yes "what" guards=state frobnicate -->',
    '  ```bash',
    '  ls',
    '  ```',
  );
  expect(article.blocks[0]?.directives).toEqual({ exit: 1 });
  expect(findings(article)).toEqual([
    '3:18 error unknown-directive: docproof knows no directive tiemout: is timeout meant?',
    '3:29 error invalid-directive: the directive timeout=5 is not valid: it needs a duration such as 500ms, 90s, 10m or 1h',
    '4:5 error invalid-directive: the directive file=../a is not valid: it needs a path below the working directory',
    '4:15 error invalid-directive: the directive until=( is not valid: Unterminated group',
    '4:25 error invalid-directive: the directive skip=yes is not valid: it takes no value',
    '4:34 error invalid-directive: the directive "what" is not valid: write it as KEY=VALUE',
    '4:41 error invalid-directive: the directive guards=state is not valid: it needs guards to leave out, such as -empty,-json,-error-message,-state,-unrelated,-unfilled',
    '4:54 error unknown-directive: docproof knows no directive frobnicate',
  ]);
});

test('a directive must suit its block and stand directly before it', () => {
  const article = read(
    '<!-- docproof: file=a -->',
    '```bash',
    'ls',
    '```',
    '<!-- docproof: exit=1 -->',
    '```json',
    '{}',
    '```',
    '<!-- docproof: exit=1 -->',
    'A paragraph.',
    '```bash',
    'ls',
    '```',
  );
  expect(article.blocks.map(({ directives }) => directives)).toEqual([{}, {}, {}]);
  expect(findings(article)).toEqual([
    '1:16 error misplaced-directive: the directive file does not belong here: a command block is run, not written to a file',
    '5:16 error misplaced-directive: the directive exit does not belong here: the block is not run, and only file= and rules= can stand before it; put it before the command',
    '9:1 error directive-without-block: these directives are followed by no block',
  ]);
});

test('each misplaced directive is reported at its key, in whichever comment before the block it stands', () => {
  const article = read(
    '- <!-- docproof: rules=-weak-hint',
    '    exit=1 -->',
    '  <!-- docproof: timeout=5s -->',
    '  ```json',
    '  {}',
    '  ```',
    '<!-- docproof: timeout=5s ready=a -->',
    '```bash',
    'ls',
    '```',
  );
  expect(findings(article).map((line) => line.split(' ', 5).join(' '))).toEqual([
    '2:5 error misplaced-directive: the directive',
    '3:18 error misplaced-directive: the directive',
    '7:27 error misplaced-directive: the directive',
  ]);
});

test.each([
  [
    'background until="tick"',
    '1:27 error misplaced-directive: the directive until does not belong here: a block in the background is not interrupted; write ready= for what it has to print, or leave out background',
  ],
  [
    'exit=1 every=15s',
    '1:23 error misplaced-directive: the directive every does not belong here: it is the pause between tries; put retry= beside it, or leave it out',
  ],
  [
    'retry=10s every=15s',
    '1:26 error misplaced-directive: the directive every does not belong here: it is longer than retry=, which cuts it short',
  ],
  [
    'skip skip-if="true"',
    '1:21 error misplaced-directive: the directive skip-if does not belong here: skip leaves the block out whatever its condition says; leave out one of them',
  ],
  ...['timeout=0s', 'retry=0s', 'timeout=0ms'].map((written) => [
    written,
    `1:16 error invalid-directive: the directive ${written} is not valid: it needs more than no time`,
  ]),
  ...['threshold=.8', 'measure=json', 'order=free', 'levels=version', 'guards=-state'].map((written) => [
    written,
    `1:16 error misplaced-directive: the directive ${written.split('=')[0]} does not belong here: no expected output follows the command; write one, or leave the directive out`,
  ]),
  [
    'exit=1 ready="up"',
    '1:23 error misplaced-directive: the directive ready does not belong here: it is for a block in the background',
  ],
  [
    'timeout=1s exit=1 timeout=60s',
    '1:34 error invalid-directive: the directive timeout=60s is not valid: timeout stands twice in this comment; leave one of them out',
  ],
  [
    'skip skip',
    '1:21 error invalid-directive: the directive skip is not valid: skip stands twice in this comment; leave one of them out',
  ],
])('%s is refused: one of the two would do nothing', (written, finding) => {
  expect(findings(read(`<!-- docproof: ${written} -->`, '```bash', 'ls', '```'))).toEqual([finding]);
});

test.each([
  ['every: 15s', 'exit=1'],
  ['every: 15s', 'retry=10m'],
  ['retry: 10m', 'every=15s'],
  ['background: true', 'ready="up"'],
  ['until: tick', 'background'],
  ['timeout: 5s', 'timeout=60s'],
])('beside the default %s, %s can stand on a block', (setting, written) => {
  const article = read(
    '---',
    'docproof:',
    `  ${setting}`,
    '---',
    '',
    `<!-- docproof: ${written} -->`,
    '```bash',
    'ls',
    '```',
  );
  expect(findings(article)).toEqual([]);
});

test('what contradicts a default is reported where it stands', () => {
  const front = ['---', 'docproof:', '  background: true', '---', ''];
  const article = read(...front, '<!-- docproof: until="tick" -->', '```bash', 'ls', '```');
  expect(findings(article)).toEqual([expect.stringMatching(/^6:16 error misplaced-directive: .* until /)]);
});

test.each([
  ['500ms', 500],
  ['90s', 90_000],
  ['10m', 600_000],
  ['1.5h', 5_400_000],
  ['10', null],
  ['10 m', null],
  ['-1s', null],
])('the duration %s is %s ms', (text, milliseconds) => {
  expect(parseDuration(text)).toBe(milliseconds);
});

const misplaced =
  'error invalid-directive: the directive docproof is not valid: it counts only at the beginning of an HTML comment of its own';

test.each([
  '<!-- TODO docproof: skip -->',
  '[//]: # (docproof: skip)',
  '< !-- docproof: skip -->',
  '&lt;!-- docproof: skip --&gt;',
  'docproof: skip',
])('a directive in another form is an error where a block follows: %s', (line) => {
  expect(findings(read('Text.', '', line, '', '```bash', 'ls', '```'))).toEqual([`3:1 ${misplaced}`]);
  expect(findings(read(line, '', 'Text.', '', '```bash', 'ls', '```'))).toEqual([]);
});

test('a comment of MDX is none, and told of where a block follows', () => {
  expect(findings(read('{/* docproof: skip */}', '', '```bash', 'ls', '```'))).toEqual([`1:1 ${misplaced}`]);
  const hint = read(
    '```bash',
    'ls',
    '```',
    '',
    '{/* expected_similarity=0.3 */}',
    '',
    '```output',
    'a',
    '```',
  );
  expect(findings(hint)).toEqual([expect.stringMatching(/^5:1 error misplaced-hint/)]);
});

test('so is one in a comment behind something else, in the block, or behind its language', () => {
  expect(findings(read('<!--', 'A note.', 'docproof: skip', '-->', '```bash', 'ls', '```'))).toEqual([
    `1:1 ${misplaced}`,
  ]);
  expect(findings(read('- ```bash', '  ls', '  # docproof: timeout=5s', '  ```'))).toEqual([
    `3:3 ${misplaced}`,
  ]);
  expect(findings(read('```bash docproof: skip', 'ls', '```'))).toEqual([`1:1 ${misplaced}`]);
});

test('a directive that is only spoken of is none', () => {
  for (const line of [
    '`<!-- docproof: skip -->` leaves a block out.',
    'docproof: see its manual.',
    '<!-- We use docproof: it runs this. -->',
    '\\<!-- docproof: skip -->',
  ]) {
    expect(findings(read(line, '', '```bash', 'ls', '```'))).toEqual([]);
  }
});

test('a comment that names no directive is an error', () => {
  expect(findings(read('<!-- docproof: -->', '```bash', 'ls', '```'))).toEqual([
    '1:1 error invalid-directive: the directive docproof is not valid: it names no directive',
  ]);
});
