import { article, type CatalogueEntry } from './catalogue-entry.ts';

/** Findings about front matter and the settings in it. */
export const frontMatterFindings = {
  'invalid-front-matter': {
    severity: 'warning',
    message: 'the front matter is not valid YAML: {problem}',
    about:
      'The title cannot be read. Front matter that speaks of docproof and is broken is an error, `invalid-directive`.',
    example: article('---', 'title: [a', '---', '', '```bash', 'echo ready', '```'),
  },
  'misplaced-setting': {
    severity: 'warning',
    message: '{key} counts for nothing here: settings of docproof stand under docproof',
    hint: 'Write docproof: on a line of its own, and {key} indented below it.',
    about: 'At the top of the front matter stands what is for others. What it says there has no effect.',
    example: article('---', 'timeout: 90s', '---', '', '```bash', 'echo ready', '```'),
  },
  'late-front-matter': {
    severity: 'warning',
    message: 'this is no front matter, since {reason}: what it says under docproof does not count',
    hint: 'Front matter begins on the first line of the file with --- and ends with --- on a line of its own.',
    about: 'YAML counts as front matter only from the first line on, and between its two marks.',
    example: article('', '---', 'docproof:', '  timeout: 90s', '---', '', '```bash', 'echo ready', '```'),
  },
  'unmatched-choice': {
    severity: 'warning',
    message: 'the article has no {kind} {name}{suggestion}',
    hint: 'What the front matter prefers or fills has to be written as in the article.',
    about: 'A choice that nothing in the article answers to has no effect, and most likely it is misspelt.',
    example: article(
      '---',
      'docproof:',
      '  tabs: azure-cl',
      '---',
      '',
      '## [CLI](#tab/azure-cli)',
      '',
      '```bash',
      'echo ready',
      '```',
    ),
  },
} satisfies Record<string, CatalogueEntry>;
