import type { Paragraph } from 'mdast';
import type { Code, Construct, Extension, State } from 'micromark-util-types';
import type { Data } from 'unified';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    lineBlock: 'lineBlock';
  }
}

type FromMarkdown = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], readonly unknown[]>;

/** The parser's code for a tab; greater ones are of blanks in its place, and of characters, lesser ones of line ends. */
const tab = -2;

/** A line that is nothing but the marker of a zone, or an include. */
const wholeLine = /^(?::{3,}[ \t]*zone\b|\[!INCLUDE[ \t]*\[[^\]]*\]\([^)]*\)\][ \t]*$)/i;

/**
 * A paragraph of one line, as the publishing tool reads it: what stands directly below is none of it, so that a list may begin
 * there with any number. Within a paragraph it remains a line of it.
 */
const lineBlock: Construct = {
  name: 'lineBlock',
  tokenize(effects, ok, nok) {
    const { interrupt } = this;
    let line = '';
    return function begin(code: Code): State | undefined {
      if (interrupt) return nok(code);
      effects.enter('lineBlock');
      effects.enter('chunkText', { contentType: 'text' });
      return within(code);
    };

    function within(code: Code): State | undefined {
      if (code === null || code < tab) {
        if (!wholeLine.test(line)) return nok(code);
        effects.exit('chunkText');
        effects.exit('lineBlock');
        return ok(code);
      }
      line += code < 0 ? ' ' : String.fromCodePoint(code);
      effects.consume(code);
      return within;
    }
  },
};

const [colon, bracket] = [58, 91];

/** Has the parser read such lines. */
export const lineBlocks: Extension = { flow: { [colon]: lineBlock, [bracket]: lineBlock } };

/** Makes paragraphs of them. */
export const fromLineBlocks: FromMarkdown = {
  enter: {
    lineBlock(token) {
      const paragraph: Paragraph = { type: 'paragraph', children: [] };
      this.enter(paragraph, token);
    },
  },
  exit: {
    lineBlock(token) {
      this.exit(token);
    },
  },
};
