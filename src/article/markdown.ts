import type { Root } from 'mdast';
import { EditMap } from 'micromark-util-edit-map';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).freeze();

// At the end of every list and quote the parser edits its last few events, and copies all of them for that: an article of
// some thousand lists would take minutes. What stands before the first edit stays where it is.
const { consume } = EditMap.prototype;
EditMap.prototype.consume = function consumeAtEnd(events) {
  const first = this.map.reduce((least, [at]) => Math.min(least, at), events.length);
  const end = events.splice(first);
  for (const edit of this.map) edit[0] -= first;
  consume.call(this, end);
  for (const event of end) events.push(event);
};

/** Parses Markdown with YAML front matter. Throws only where the text is nested deeper than the stack. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
