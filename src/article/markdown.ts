import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).freeze();

/** Parses Markdown with YAML front matter. Throws only where the text is nested deeper than the stack. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
