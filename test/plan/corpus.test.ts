import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { listArticle } from '../../src/plan/listing.ts';
import { planArticle } from '../../src/plan/plan-article.ts';
import { shared, testWithShared } from '../shared.ts';
import { nothingChosen } from './plan-text.ts';

const folder = join(shared, 'corpus/azure-aks-docs');

testWithShared('every article of the corpus is read, planned and listed', () => {
  const paths = globSync('**/*.md', { cwd: folder, dot: true });
  let [commands, hinted, unhinted] = [0, 0, 0];
  for (const path of paths) {
    const text = readFileSync(join(folder, path), 'utf8');
    const article = readArticle({ path, text });
    const { blocks, steps } = listArticle(article, planArticle(article, nothingChosen));
    const lines = article.source.split(/\r\n|\n/);
    for (const { line, endLine } of blocks) {
      expect(lines[line - 1]).toMatch(/`{3}|~{3}/);
      expect(endLine).toBeLessThanOrEqual(lines.length);
    }
    expect(steps.length).toBe(
      blocks.filter(({ role, reason }) => role === 'command' && reason === null).length,
    );
    commands += blocks.filter(({ role }) => role === 'command').length;
    const outputs = article.blocks.filter(({ role }) => role === 'expected');
    hinted += outputs.filter(({ hint }) => hint !== null).length;
    unhinted += outputs.filter(({ hint }) => hint === null).length;
  }
  expect({ articles: paths.length, commands, hinted, unhinted }).toEqual({
    articles: 686,
    commands: 4_611,
    hinted: 98,
    unhinted: 711,
  });
});
