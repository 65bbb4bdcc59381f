import { article, type CatalogueEntry } from './catalogue-entry.ts';

/** Findings about blocks: their languages, their prompts, and where they begin and end. */
export const blockFindings = {
  'misspelt-language': {
    severity: 'warning',
    message:
      'docproof knows no language {language}, so this block counts for nothing: is {suggestion} meant?',
    about:
      'A block whose language is a letter or two away from one that is run, or has braces around it or a title behind it, would be left out in silence.',
    example: article('```azurecli-interative', 'az group list', '```'),
  },
  'console-without-prompt': {
    severity: 'warning',
    message: 'no command in this console block stands after a $, so nothing of it is run',
    hint: 'Write $ and a space before each command, or console: command in the front matter or the config if the block is all commands.',
    about:
      'A console block shows what a terminal looked like. Which of its lines are commands, only the prompts tell.',
    example: article('```console', 'kubectl get pods', '```'),
  },
  'unclosed-fence': {
    severity: 'warning',
    message: 'this block is not closed, so it goes on to the end of what it stands in',
    hint: 'Close it with as many backticks, at the indent at which it began.',
    about: 'What was meant as text, and the blocks behind it, would be taken for commands.',
    example: article('- ```bash', '  echo one', '', 'Some words.'),
  },
  'unread-fence': {
    severity: 'warning',
    message: 'what is meant to begin here is no block, so it is not read: {problem}',
    hint: 'Put a blank line before it, and write at least three backticks at the beginning of the line, indented as deep as the text that it belongs to.',
    about:
      'A fence begins a block only at the beginning of a line. Indented four columns or more than its surroundings, it is text, or code without a language.',
    example: article('Run: ```bash', 'echo ready', '```'),
  },
  'fence-within-block': {
    severity: 'warning',
    message: 'this line begins no block, since the block from line {line} is not closed before it',
    hint: 'Close the block above with as many backticks, or begin it with more of them if it is to show this line.',
    about: 'A block that is not closed takes up the text and the commands behind it.',
    example: article('```output', 'one', '', 'Then:', '', '```bash', 'echo two', '```'),
  },
  'indented-fence-end': {
    severity: 'warning',
    message: 'this does not close the block from line {line}, since it is indented too far',
    hint: 'Write it at the indent at which the block begins.',
    about:
      'Four columns or more to the right of its beginning, a line of backticks is part of a block, which takes up what follows.',
    example: article('```bash', 'echo one', '    ```', '', 'Some words.', '', '```'),
  },
} satisfies Record<string, CatalogueEntry>;
