import { expect, test } from 'vitest';
import { findings, read } from './read-fixture.ts';

const tab = (id: string, depth = 3) => `${'#'.repeat(depth)} [${id}](#tab/${id})`;

/** The tabs in which each block of an article stands, as `group:id`. */
function tabs(...lines: string[]): string[] {
  const blocks = lines.flatMap((line) => {
    const [indent = ''] = /^[\s>]*/.exec(line) ?? [];
    return line.endsWith('CODE')
      ? [`${indent}\`\`\`bash`, `${indent}ls`, `${indent}\`\`\``, indent.trimEnd()]
      : [line, indent.trimEnd()];
  });
  return read(...blocks).blocks.map((block) => block.tabs.map(({ group, id }) => `${group}:${id}`).join('/'));
}

test('a break ends the innermost group', () => {
  expect(tabs(tab('a'), 'CODE', tab('b'), 'CODE', '---', 'CODE')).toEqual(['0:a', '0:b', '']);
});

test('a shallower heading ends a group, a deeper one does not', () => {
  expect(tabs(tab('a'), '#### Deeper', 'CODE', '### As deep', 'CODE', '## Shallower', 'CODE')).toEqual([
    '0:a',
    '0:a',
    '',
  ]);
});

test('other breaks end nothing', () => {
  expect(tabs(tab('a'), '***', 'CODE', '___', 'CODE')).toEqual(['0:a', '0:a']);
});

test('the end of a list item ends the groups in it', () => {
  expect(
    tabs('1. One', `   ${tab('a')}`, '   CODE', `   ${tab('b')}`, '   CODE', '1. Two', '   CODE'),
  ).toEqual(['0:a', '0:b', '']);
});

test('the end of a quote ends the groups in it', () => {
  expect(tabs(`> ${tab('a')}`, '> CODE', '', 'CODE')).toEqual(['0:a', '']);
});

test('what stands in a list item leaves the groups around it open', () => {
  expect(
    tabs(
      tab('a'),
      '- Item',
      `  ${tab('b')}`,
      '  CODE',
      '  # Heading',
      '  CODE',
      '  ---',
      '  CODE',
      tab('c'),
      'CODE',
    ),
  ).toEqual(['0:a/1:b', '0:a', '0:a', '0:c']);
});

test('a zone in a tab leaves it open, and ends the tabs in itself', () => {
  expect(
    tabs(
      tab('a'),
      '::: zone pivot="p"',
      'CODE',
      tab('b', 4),
      'CODE',
      ':::zone-end',
      'CODE',
      tab('c'),
      'CODE',
      '---',
      'CODE',
    ),
  ).toEqual(['0:a', '0:a/1:b', '0:a', '0:c', '']);
});

test('tabs of one zone do not go on in the next', () => {
  expect(
    tabs(
      '::: zone pivot="p"',
      tab('a'),
      'CODE',
      ':::zone-end',
      '::: zone pivot="q"',
      tab('b'),
      'CODE',
      ':::zone-end',
      'CODE',
    ),
  ).toEqual(['0:a', '1:b', '']);
});

const code = ['', '```bash', 'ls', '```', ''];

test.each(['#tabs/cli', '#tab-cli', '#Tab/cli', '#/tab/cli', 'tab/cli', '#tab:cli'])(
  'a heading that is a link to %s is told of',
  (url) => {
    expect(findings(read('# A', '', `### [CLI](${url})`, ...code))).toEqual([
      `3:5 warning misspelt-tab: the address ${url} opens no tab: is #tab/cli meant?`,
    ]);
  },
);

test('a link to a heading is no tab', () => {
  expect(findings(read('## See [tabs](#tab-list)', '', '## [Table](#table)', ...code))).toEqual([]);
});

test('a line that lacks the space of a heading is told of, a sentence about a tab is not', () => {
  expect(findings(read('###[CLI](#tab/cli)', ...code))).toEqual([
    '1:4 warning tab-without-heading: #tab/cli opens no tab here: only a heading that is a plain link does',
  ]);
  expect(findings(read('Look at [CLI](#tab/cli).', ...code))).toEqual([]);
});

test('a tab that comes again in its group is told of, behind the end of the group it is not', () => {
  const twice = (...between: string[]) =>
    findings(read(tab('a'), ...code, tab('b'), ...code, ...between, tab('a'), ...code, '---'));
  expect(twice()).toEqual([
    '13:1 warning repeated-tab: the tab a stands twice in its group, so another group begins here',
  ]);
  expect(twice('---', '')).toEqual([]);
});

test('a group that runs on into sections as high as its tabs is told of', () => {
  const open = (heading: string, ...end: string[]) =>
    findings(read(tab('a'), ...code, tab('b'), ...code, heading, ...code, ...end));
  expect(open('### Next')).toEqual([
    '7:1 warning unclosed-tabs: the tab b does not end, so headings below that are as deep belong to it alone',
  ]);
  expect(open('### Step in the tab', '---')).toEqual([]);
  expect(open('#### Deeper')).toEqual([]);
  expect(open('## Higher')).toEqual([]);
});

test.each(['***', '___', '--', '——', '—--', '—', '<hr>', '<hr />', '\\---', '==='])(
  '%s does not end a group, and is told of',
  (written) => {
    const told = `7:1 warning misspelt-tab-end: the tab a goes on here, since ${written} does not end it`;
    expect(findings(read(tab('a'), ...code, written, ...code))).toEqual([told]);
    expect(findings(read(tab('a'), ...code, '---', '', written, ...code))).toEqual([]);
  },
);

test('a break in a list item is told of where it leaves the group open', () => {
  const listed = (...after: string[]) =>
    findings(read(tab('a'), ...code, '- Item', '', '  ---', '', ...after));
  expect(listed('Text.')).toEqual([
    '9:3 warning misspelt-tab-end: the tab a goes on here, since --- in a list item or quote does not end it',
  ]);
  expect(listed('---')).toEqual([]);
  expect(listed(tab('b'), ...code, '---')).toEqual([]);
});

test('a tab that is headed deeper than the one before, and stays alone, is told of', () => {
  const nested = (...more: string[]) =>
    findings(read(tab('cli', 2), ...code, tab('ps', 3), ...code, ...more, '---', '', '---'));
  expect(nested()).toEqual([
    '7:1 warning lone-tab: the tab ps stands alone in a group within the tab cli, since its heading is deeper',
  ]);
  expect(nested(tab('cmd', 3), ...code)).toEqual([]);
});

const plain = 'only a heading that is a plain link does';

test.each([
  ['## **[CLI](#tab/cli)**', '#tab/cli', plain],
  ['**[CLI](#tab/cli)**', '#tab/cli', plain],
  ['## [CLI][a]', '#tab/b', plain],
  ['## [Mac] (#tab/mac)', '#tab/mac', 'nothing may stand between ] and ('],
  ['## [A](#tab/)', '#tab/', 'it names none'],
  ['<h2><a href="#tab/linux">Linux</a></h2>', '#tab/linux', plain],
])('%s opens no tab, and is told of', (line, url, problem) => {
  expect(findings(read(line, ...code, '[a]: #tab/b'))).toEqual([
    `1:1 warning tab-without-heading: ${url} opens no tab here: ${problem}`,
  ]);
});
