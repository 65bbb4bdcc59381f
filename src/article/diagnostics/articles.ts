import type { CatalogueEntry } from './catalogue-entry.ts';

/** Findings about an article as a whole. */
export const articleFindings = {
  'unreadable-article': {
    severity: 'error',
    message: 'the Markdown cannot be read: {problem}',
    about:
      'An article is a file that can be read, of text in UTF-8: one in UTF-16 has to be converted. Its name has to be UTF-8 too. Lists and quotes may be nested 200 deep; more of them, by the thousand, would take the parser minutes. A file may have 200,000 lines, for which the parser takes some hundred megabytes: put long outputs into files, or shorten them.',
  },
  'more-findings': {
    severity: 'warning',
    message: 'from here on {code} is found {count} times more, which is not listed',
    hint: 'Put right what is listed, or switch {code} off under rules.',
    about:
      'Of one code the first 1,000 findings in an article are listed, by lint, by list and by run. Where one of the others is an error, so is this. `lint --fix` puts right all of them.',
  },
} satisfies Record<string, CatalogueEntry>;
