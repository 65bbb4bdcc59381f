import { article, type CatalogueEntry } from './catalogue-entry.ts';

/** Findings about files that are included or shown. */
export const includeFindings = {
  'unresolved-include': {
    severity: 'warning',
    message: '{path} is left out: {problem}',
    hint: 'Paths count from the file that includes it; ~/ stands for the root, which the config can name.',
    about: 'What the file holds is missing from the plan.',
  },
  'misspelt-include': {
    severity: 'warning',
    message: 'this is read as text: is {meant} meant?',
    hint: 'Brackets have to match, and nothing but a space may stand before the first inner one.',
    about:
      'No file is put there, and what it holds is missing from the plan. `[!code-…]`, which is older than `:::code`, is not read either.',
    example: article('[!INCLUDE [text](include.md)'),
  },
  'inexact-code': {
    severity: 'warning',
    message: 'this :::code may show something else than is meant: {problem}',
    about:
      'A misspelt attribute counts for nothing, and of a range only the lines that there are can be shown.',
    example: article(':::code language="bash" source="create.sh" rnage="1-5":::'),
  },
  'outside-root': {
    severity: 'error',
    message: '{path} leads out of {root}, and nothing outside of it is included',
    hint: 'Name a folder that holds both files as root in the config.',
    about: 'An article must not bring in files of the machine that runs it.',
  },
  'include-cycle': {
    severity: 'error',
    message: '{path} would include itself: {chain}',
    about: 'A file that includes itself, by way of others too, has no end.',
  },
  'include-limit': {
    severity: 'error',
    message: '{path} is not read: {problem}',
    about: 'A limit on depth, number and size of included files keeps an article from filling the memory.',
  },
} satisfies Record<string, CatalogueEntry>;
