import { article, type CatalogueEntry } from './catalogue-entry.ts';

/** Findings about articles that are to run before. */
export const prerequisiteFindings = {
  'misspelt-prerequisites': {
    severity: 'warning',
    message: 'the heading {heading} announces no prerequisites: is {meant} meant?',
    about:
      'The articles that are linked below such a heading run first, where that is asked for, and are listed.',
    example: article('## Prerequistes', '', '- [A cluster](create.md)', '', '```bash', 'echo ready', '```'),
  },
  'prerequisite-cycle': {
    severity: 'warning',
    message: '{path} would have to run before itself, and is left out here: {chain}',
    about: 'Articles that name one another as prerequisites have no first one.',
  },
  'unresolved-prerequisite': {
    severity: 'warning',
    message: 'the prerequisite {path} does not run: {problem}',
    about: 'What the article counts on may not be there.',
  },
} satisfies Record<string, CatalogueEntry>;
