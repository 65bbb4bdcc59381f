import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { globSync } from 'tinyglobby';
import { unified } from 'unified';
import { expect } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { shared, testWithShared } from '../shared.ts';

const folder = join(shared, 'corpus/azure-aks-docs');
const markdown = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']);

/** Fences directly below the marker of a zone, which are text to Markdown and not to the publishing tool. */
const belowMarkers: Readonly<Record<string, readonly string[]>> = {
  'articles/aks/validate-mongodb-cluster.md': ['100 bash'],
  'articles/kubernetes-fleet/access-fleet-hub-cluster-kubernetes-api.md': ['123 bash', '129 output'],
};

/** Every fence of a text, as `line language`, found without any of our own code. */
function fencesOf(text: string, firstLine = 1): string[] {
  return fencesIn(markdown.parse(text), text, firstLine);
}

function fencesIn(node: Nodes, text: string, firstLine: number): string[] {
  const start = node.position?.start;
  const line = firstLine + (start?.line ?? 1) - 1;
  if (node.type === 'code' && /^(?:```|~~~)/.test(text.slice(start?.offset)))
    return [`${line} ${node.lang ?? ''}`];
  if (node.type === 'html') {
    return [...node.value.matchAll(/<!--([\s\S]*?)-->/g)].flatMap(({ index, 1: content = '' }) =>
      fencesOf(content, line + node.value.slice(0, index).split('\n').length - 1),
    );
  }
  return 'children' in node ? node.children.flatMap((child) => fencesIn(child, text, firstLine)) : [];
}

function byLine(one: string, other: string): number {
  return Number.parseInt(one, 10) - Number.parseInt(other, 10);
}

testWithShared('no fence of any article of the corpus is missing, and what is not run has a reason', () => {
  let count = 0;
  for (const path of globSync('**/*.md', { cwd: folder, dot: true })) {
    const text = readFileSync(join(folder, path), 'utf8');
    const { blocks } = readArticle({ path, text });
    const fenced = blocks.filter(({ reason }) => reason !== 'unresolved');
    expect({ path, fences: fenced.map(({ line, language }) => `${line} ${language}`) }).toEqual({
      path,
      fences: [...fencesOf(text.replace(/^\uFEFF/, '')), ...(belowMarkers[path] ?? [])].sort(byLine),
    });
    for (const { role, reason } of blocks)
      expect(reason === null).toBe(role === 'command' || role === 'file');
    count += fenced.length;
  }
  expect(count).toBe(7_096);
});
