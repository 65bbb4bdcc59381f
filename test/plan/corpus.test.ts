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
  let [commands, hinted, unhinted, inTranscripts] = [0, 0, 0, 0];
  for (const path of paths) {
    const text = readFileSync(join(folder, path), 'utf8');
    const article = readArticle({ path, text });
    const { blocks, steps } = listArticle(article, planArticle(article, nothingChosen));
    const lines = article.source.split(/\r\n|\n/);
    for (const { line, endLine, reason } of blocks) {
      expect(lines[line - 1]).toMatch(reason === 'unresolved' ? /:{3}\s*code/ : /`{3}|~{3}/);
      expect(endLine).toBeLessThanOrEqual(lines.length);
    }
    const typed = (index: number) => article.blocks[index]?.parts.filter(({ role }) => role === 'command');
    const run = blocks.map(({ role, reason }, index) =>
      role === 'command' && reason === null ? typed(index)?.length || 1 : 0,
    );
    expect(steps.length).toBe(run.reduce((sum, count) => sum + count, 0));
    commands += blocks.filter(({ role }) => role === 'command').length;
    const outputs = article.blocks.filter(({ role }) => role === 'expected');
    inTranscripts += article.blocks
      .flatMap(({ parts }) => parts)
      .filter(({ role }) => role === 'expected').length;
    hinted += outputs.filter(({ hint }) => hint !== null).length;
    unhinted += outputs.filter(({ hint }) => hint === null).length;
  }
  expect({ articles: paths.length, commands, hinted, unhinted, inTranscripts }).toEqual({
    articles: 686,
    commands: 4_621,
    hinted: 98,
    unhinted: 709,
    inTranscripts: 14,
  });
});
