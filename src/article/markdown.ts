import type { Root } from 'mdast';
import { attention, definition, labelEnd, labelStartImage, labelStartLink } from 'micromark-core-commonmark';
import { EditMap } from 'micromark-util-edit-map';
import type { Construct } from 'micromark-util-types';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { fromLineBlocks, lineBlocks } from './line-blocks.ts';

function useLineBlocks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), lineBlocks];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fromLineBlocks];
}

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(useLineBlocks).freeze();

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

/**
 * Has a mark mean nothing in a paragraph from which the parser has made so many pieces already: looking for what each mark
 * belongs to, and putting together those that belong to nothing, takes time by the square of their number.
 */
function limit(construct: Construct, mostPieces: number): void {
  const { tokenize } = construct;
  construct.tokenize = function limited(effects, ok, nok) {
    return this.events.length > mostPieces ? nok : tokenize.call(this, effects, ok, nok);
  };
  // Where this is false, the text in front of the mark goes on.
  construct.previous = function isLimited() {
    return this.events.length <= mostPieces;
  };
}

// Some hundred lines of emphasis alone; what is bold far behind them is of no account for docproof.
limit(attention, 5_000);
// Of links some thousands.
for (const mark of [labelStartImage, labelStartLink, labelEnd]) limit(mark, 50_000);

/** More addresses than anybody keeps at the end of an article; each takes the parser ten kilobytes and more. */
const mostDefinitions = 10_000;

const { tokenize: define } = definition;
definition.tokenize = function limited(effects, ok, nok) {
  return this.parser.defined.length >= mostDefinitions ? nok : define.call(this, effects, ok, nok);
};

/** Parses Markdown with YAML front matter. Throws only where the text is nested deeper than the stack. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
