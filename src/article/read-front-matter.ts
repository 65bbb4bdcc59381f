import type { Yaml } from 'mdast';
import { diagnose } from './diagnostic.ts';
import type { Document } from './document.ts';
import { readFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import type { Reported } from './readers.ts';
import type { Article } from './types.ts';

/** Reads a document's front matter, and nothing else of it. */
export function readFrontMatterOf(document: Document, article: Article): void {
  const { source } = document;
  const [written] =
    /^---[ \t]*(?:\r\n|\r|\n)(?:[\s\S]*?(?:\r\n|\r|\n))??---[ \t]*(?=\r|\n|$)/.exec(source) ?? [];
  const [node] = written === undefined ? [] : parseMarkdown(written).children;
  if (node?.type === 'yaml') applyFrontMatter(node, { article, document });
}

/** Takes over what front matter says. That of an included file counts for nothing. */
export function applyFrontMatter(node: Yaml, { article, document }: Reported): void {
  if (document.file !== article.path) return;
  // The first line of the YAML is the one after the fence.
  const at = { file: article.path, line: (node.position?.start.line ?? 1) + 1 };
  const { title, pivotGroups, settings, problems } = readFrontMatter(node.value, at);
  article.title = title;
  article.pivotGroups = pivotGroups;
  article.settings = settings;
  for (const { code, args, place } of problems) article.diagnostics.push(diagnose(code, place, args));
}
