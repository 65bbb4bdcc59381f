import { article, type CatalogueEntry } from './catalogue-entry.ts';

/** Findings about the values of placeholders and variables. */
export const valueFindings = {
  'multi-line-fill': {
    severity: 'error',
    message: 'the value for the placeholder {placeholder} has more than one line',
    hint: 'A placeholder is filled within its line. Use a variable for longer values.',
    about:
      "A placeholder stands within a line, and what comes in its place has to stay there, so that line numbers remain the article's.",
    example: article('```bash', 'echo <your-message>', '```'),
    choices: { fill: { '<your-message>': 'two\nlines' } },
  },
  'unquotable-fill': {
    severity: 'error',
    message: 'the value for the placeholder {placeholder} cannot be quoted for this place',
    hint: 'In backticks, arithmetic and some expansions only a plain word can stand. Write $(…), or use a variable.',
    about:
      'A value is quoted for the place where it is put. Where there is no way to quote, only a plain word can stand.',
    example: article('```bash', 'echo $((<your-number> + 1))', '```'),
    choices: { fill: { '<your-number>': '1; 2' } },
  },
  'array-variable': {
    severity: 'error',
    message: '{name} is assigned as an array here, which --var {name}=… cannot replace',
    about: '`--var` gives a text, and cannot say which element of an array is meant.',
    example: article('```bash', 'ZONES=(1 2 3)', '```'),
    choices: { variables: { ZONES: '1' } },
  },
  'invalid-ini': {
    severity: 'warning',
    message: 'this line of the .ini file sets no variable: {problem}',
    hint: 'The file beside an article that has its name and ends in .ini holds lines NAME=VALUE.',
    about: 'The values of such a file are the weakest; a line that cannot be read gives none.',
  },
  'invalid-variables': {
    severity: 'error',
    message: '{line} gives no variable its value: {problem}',
    hint: "Write for example REGION=eastus or NAME='two words', each on a line of its own.",
    about: 'Such a block is read and not run: nothing in it is expanded.',
    example: article(
      '<!-- ```variables',
      'REGION=$(az account list-locations)',
      '``` -->',
      '',
      '```bash',
      'echo "$REGION"',
      '```',
    ),
  },
  'visible-variables': {
    severity: 'warning',
    message: 'this block sets no variables: one of variables counts only in an HTML comment',
    hint: 'Write <!-- ```variables above its lines, and ``` --> below them.',
    about:
      'A block that readers see is there to be read. What is to set variables stands where they do not see it.',
    example: article('```variables', 'REGION=eastus', '```'),
  },
} satisfies Record<string, CatalogueEntry>;
