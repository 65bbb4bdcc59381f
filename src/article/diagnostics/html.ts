import { article, type CatalogueEntry } from './catalogue-entry.ts';

/** Findings about HTML and the comments in it. */
export const htmlFindings = {
  'hidden-in-html': {
    severity: 'warning',
    message: 'what begins here is part of the HTML before it, and is not read',
    hint: 'Put a blank line between HTML and Markdown.',
    about:
      'A block, a zone or an include in a piece of HTML is text to Markdown. HTML goes on to the next blank line.',
    example: article('<details>', '```bash', 'echo ready', '```', '</details>'),
  },
  'unclosed-comment': {
    severity: 'warning',
    message: 'this comment does not end where it was to, so that the blocks behind it are part of it',
    hint: 'Write --> where it ends.',
    about: 'A comment goes on up to -->, or else to the end of the article. What stands in it is not run.',
    example: article('<!-- To do', '', '```bash', 'echo ready', '```'),
  },
  'fence-with-comment-end': {
    severity: 'warning',
    message: 'this fence begins a block, and --> behind it ends no comment',
    hint: 'A comment that holds a block begins on a line of its own, not behind text or another comment.',
    about:
      'To Markdown no comment is open there, so that a block begins where one was to end, and takes up what follows.',
    example: article(
      'Text. <!-- ```variables',
      'REGION=eastus',
      '``` -->',
      '',
      '```bash',
      'echo ready',
      '```',
    ),
  },
} satisfies Record<string, CatalogueEntry>;
