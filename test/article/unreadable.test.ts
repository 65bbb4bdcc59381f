import { expect, test } from 'vitest';
import { mostLines, unreadable } from '../../src/article/unreadable.ts';
import { findings, read } from './read-fixture.ts';

test('a file may have 200,000 lines, and no more', () => {
  expect(unreadable({ lines: [...new Array<string>(mostLines).fill('a'), ''] })).toBe(null);
  const article = read(`\`\`\`bash\n${'\n'.repeat(mostLines)}\`\`\``);
  expect(article.blocks).toEqual([]);
  expect(findings(article)).toEqual([
    '200001:1 error unreadable-article: the Markdown cannot be read: it has more than 200000 lines',
  ]);
});
