import { article, type CatalogueEntry } from './catalogue-entry.ts';

/** Findings about directives. */
export const directiveFindings = {
  'unknown-directive': {
    severity: 'error',
    message: 'docproof knows no directive {key}{suggestion}',
    about:
      'A directive that is not known would be passed over, and the step would not do what its author wants.',
    example: article('<!-- docproof: time-out=90s -->', '```bash', 'echo ready', '```'),
  },
  'invalid-directive': {
    severity: 'error',
    message: 'the directive {directive} is not valid: {problem}',
    about: 'A directive that cannot be read is not guessed at.',
    example: article('<!-- docproof: timeout=soon -->', '```bash', 'echo ready', '```'),
  },
  'misplaced-directive': {
    severity: 'error',
    message: 'the directive {key} does not belong here: {problem}',
    about:
      'The block is not of the kind that the directive is for, or the directives beside it leave it nothing to do.',
    example: article('<!-- docproof: timeout=90s -->', '```json', '{}', '```'),
  },
  'directive-without-block': {
    severity: 'error',
    message: 'these directives are followed by no block',
    hint: 'They stand directly before the block they are for.',
    about:
      'Directives hold for the block that follows them directly. Text between them makes it unclear which is meant.',
    example: article('<!-- docproof: timeout=90s -->', '', 'Some words.', '', '```bash', 'echo ready', '```'),
  },
  'duplicate-name': {
    severity: 'error',
    message: 'another step is already named {name}',
    about: "A step's name is its address in reports and on the command line.",
    example: article(
      '<!-- docproof: name=build -->',
      '```bash',
      'echo one',
      '```',
      '',
      '<!-- docproof: name=build -->',
      '```bash',
      'echo two',
      '```',
    ),
  },
} satisfies Record<string, CatalogueEntry>;
