import { expect, test } from 'vitest';
import { findings, read } from './read-fixture.ts';

test.each(['::: zone pivot="a"', ':::zone target="docs" pivot="a"  '])(
  'a list that does not begin with 1 begins directly below %s',
  (marker) => {
    const article = read(marker, '2. Run:', '    ```bash', '    ls', '    ```', '', '::: zone-end');
    expect(findings(article)).toEqual([]);
    expect(article.blocks).toMatchObject([
      { line: 3, endLine: 5, text: 'ls', role: 'command', pivots: ['a'] },
    ]);
  },
);

test.each(['::: zone-end', '[!INCLUDE [text](../text.md)]'])('and below %s, in a list too', (marker) => {
  const article = read(
    '::: zone pivot="a"',
    '',
    `- ${marker}`,
    '  6. Run:',
    '',
    '      ```bash',
    '      ls',
    '      ```',
  );
  expect(article.blocks).toMatchObject([{ line: 6, endLine: 8, text: 'ls', role: 'command' }]);
});

test('within a paragraph such a line does not end the list in which it stands', () => {
  const article = read(
    '1. Run:',
    '::: zone pivot="a"',
    '',
    '    ```bash',
    '    ls',
    '    ```',
    '',
    '::: zone-end',
  );
  expect(article.blocks).toMatchObject([{ text: 'ls', role: 'command', pivots: ['a'] }]);
});

test('what stands behind it remains text', () => {
  const article = read('[!INCLUDE [text](a.md)] and', '2. Run:', '    ```bash', '    ls', '    ```');
  expect(article.blocks).toEqual([]);
});
