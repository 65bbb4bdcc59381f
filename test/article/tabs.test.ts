import { expect, test } from 'vitest';
import { read } from './read-fixture.ts';

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
