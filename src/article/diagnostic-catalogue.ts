/** How much a finding weighs: an `error` refuses the article, a `warning` only speaks. */
export type Severity = 'error' | 'warning';

/** The wording of one finding. */
export interface CatalogueEntry {
  severity: Severity;
  /** The finding, with `{name}` where a value goes in. */
  message: string;
  /** What the author can do about it. */
  hint?: string;
}

/** Every finding docproof can report about an article, with its one wording. Each has an entry in docs/reference/diagnostics.md. */
export const diagnostics = {
  'unfilled-placeholder': {
    severity: 'error',
    message: '{where} is still the placeholder {placeholder}: pass {remedy}',
  },
  'multi-line-fill': {
    severity: 'error',
    message: 'the value for the placeholder {placeholder} has more than one line',
    hint: 'A placeholder is filled within its line. Use a variable for longer values.',
  },
  'unquotable-fill': {
    severity: 'error',
    message: 'the value for the placeholder {placeholder} cannot be quoted for this place',
    hint: 'In backticks, arithmetic and some expansions only a plain word can stand. Write $(…), or use a variable.',
  },
  'bash-syntax': { severity: 'error', message: 'bash cannot parse this: {problem}' },
  'deep-nesting': {
    severity: 'error',
    message: 'commands are nested too deeply here to be read',
    hint: 'Write what stands innermost as commands of their own.',
  },
  'missing-command': {
    severity: 'error',
    message: 'the article requires {name}, which is not on PATH',
    hint: 'Install it, or add its folder to PATH.',
  },
  'array-variable': {
    severity: 'error',
    message: '{name} is assigned as an array here, which --var {name}=… cannot replace',
  },
  'unassigned-variable': {
    severity: 'warning',
    message: '{name} is used here and assigned by no earlier step',
    hint: 'If it is meant to come from outside, pass --var {name}=….',
  },
  'misspelt-language': {
    severity: 'warning',
    message:
      'docproof knows no language {language}, so this block counts for nothing: is {suggestion} meant?',
  },
  'invalid-hint': {
    severity: 'error',
    message: 'expected_similarity={value} is neither a number from 0 to 1 nor a quoted regular expression',
    hint: 'Write for example <!-- expected_similarity=0.8 --> or <!-- expected_similarity="^ready" -->.',
  },
  'invalid-pattern': {
    severity: 'error',
    message: 'the pattern {pattern} is no ECMAScript regular expression: {problem}',
  },
  'misspelt-hint': {
    severity: 'error',
    message: '{name} is no hint that docproof knows: is expected_similarity meant?',
    hint: 'Write for example <!-- expected_similarity=0.8 -->.',
  },
  'misplaced-hint': {
    severity: 'error',
    message: 'this is no hint: expected_similarity counts only in an HTML comment of its own',
    hint: 'Write for example <!-- expected_similarity=0.8 -->.',
  },
  'hint-without-output': {
    severity: 'warning',
    message: 'this hint is followed by no expected output',
    hint: 'A hint stands before the block that shows the output, with one paragraph between them at most.',
  },
  'output-without-command': {
    severity: 'warning',
    message: 'this output belongs to no command block',
    hint: 'Without a hint it belongs to the last command block under the same heading.',
  },
  'output-of-other-choice': {
    severity: 'warning',
    message: 'no command of the chosen tabs and pivot prints this output, so it is not compared',
    hint: 'Put the output into the tab or zone whose command prints it.',
  },
  'unknown-directive': { severity: 'error', message: 'docproof knows no directive {key}{suggestion}' },
  'invalid-directive': { severity: 'error', message: 'the directive {directive} is not valid: {problem}' },
  'unsupported-directive': {
    severity: 'error',
    message: 'this version cannot {purpose} yet, which the directive {key} asks for',
  },
  'misplaced-directive': {
    severity: 'error',
    message: 'the directive {key} does not belong here: {problem}',
  },
  'directive-without-block': {
    severity: 'error',
    message: 'these directives are followed by no block',
    hint: 'They stand directly before the block they are for.',
  },
  'duplicate-name': { severity: 'error', message: 'another step is already named {name}' },
  'invalid-front-matter': { severity: 'warning', message: 'the front matter is not valid YAML: {problem}' },
  'late-front-matter': {
    severity: 'warning',
    message:
      'this is no front matter, since blank lines stand before it: what it says under docproof does not count',
    hint: 'Front matter begins on the first line of the file.',
  },
  'console-without-prompt': {
    severity: 'warning',
    message: 'no command in this console block stands after a $, so nothing of it is run',
    hint: 'Write $ and a space before each command, or console: command in the front matter or the config if the block is all commands.',
  },
  'unclosed-fence': {
    severity: 'warning',
    message: 'this block is not closed, so it goes on to the end of what it stands in',
    hint: 'Close it with as many backticks, at the indent at which it began.',
  },
  'invalid-variables': {
    severity: 'error',
    message: '{line} gives no variable its value: {problem}',
    hint: "Write for example REGION=eastus or NAME='two words', each on a line of its own.",
  },
  'unresolved-include': {
    severity: 'warning',
    message: '{path} is left out: {problem}',
    hint: 'Paths count from the file that includes it; ~/ stands for the root, which the config can name.',
  },
  'outside-root': {
    severity: 'error',
    message: '{path} leads out of {root}, and nothing outside of it is included',
    hint: 'Name a folder that holds both files as root in the config.',
  },
  'include-cycle': { severity: 'error', message: '{path} would include itself: {chain}' },
  'include-limit': { severity: 'error', message: '{path} is not read: {problem}' },
  'unreadable-article': { severity: 'error', message: 'the Markdown cannot be read: {problem}' },
} satisfies Record<string, CatalogueEntry>;

/** The stable code of a finding. */
export type DiagnosticCode = keyof typeof diagnostics;
