/** How much a finding weighs: an `error` refuses the article, a `warning` only speaks. */
export type Severity = 'error' | 'warning';

/** The wording of one finding. */
export interface CatalogueEntry {
  severity: Severity;
  /** The finding, with `{name}` where a value goes in. */
  message: string;
  /** What the author can do about it. */
  hint?: string;
  /** What it means, for the manual, in Markdown. */
  about?: string;
  /** A small article that has it, for the manual. */
  example?: string;
  /** What the caller has to choose so that the example has it. */
  choices?: {
    variables?: Record<string, string>;
    fill?: Record<string, string>;
    tabs?: string[];
  };
}

function article(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

/** Every finding docproof can report about an article, with its one wording. Each has an entry in docs/reference/diagnostics.md. */
export const diagnostics = {
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
  'misspelt-language': {
    severity: 'warning',
    message:
      'docproof knows no language {language}, so this block counts for nothing: is {suggestion} meant?',
    about:
      'A block whose language is a letter or two away from one that is run, or has braces around it or a title behind it, would be left out in silence.',
    example: article('```azurecli-interative', 'az group list', '```'),
  },
  'invalid-hint': {
    severity: 'error',
    message: 'this hint cannot be read: {problem}',
    hint: 'Write for example <!-- expected_similarity=0.8 --> or <!-- expected_similarity="^ready" -->.',
    about:
      'A hint that cannot be read cannot be held. Behind `expected_similarity=` stands a number from 0 to 1, or a quoted regular expression.',
    example: article(
      '```bash',
      'echo ready',
      '```',
      '',
      '<!-- expected_similarity=80% -->',
      '',
      '```output',
      'ready',
      '```',
    ),
  },
  'invalid-pattern': {
    severity: 'error',
    message: 'the pattern {pattern} is no ECMAScript regular expression: {problem}',
    about:
      'Patterns are ECMAScript regular expressions with the flag `u`; `(?i)`, `(?m)` and `(?s)` may stand in front. What other dialects write and ECMAScript would misread, such as `\\A` and `[[:digit:]]`, is refused too.',
    example: article(
      '```bash',
      'echo ready',
      '```',
      '',
      '<!-- expected_similarity="ready (" -->',
      '',
      '```output',
      'ready',
      '```',
    ),
  },
  'misspelt-hint': {
    severity: 'error',
    message: '{name} is no hint that docproof knows: is expected_similarity meant?',
    hint: 'Write for example <!-- expected_similarity=0.8 -->.',
    about: 'A hint under another name would count for nothing.',
    example: article(
      '```bash',
      'echo ready',
      '```',
      '',
      '<!-- expected_results=0.8 -->',
      '',
      '```output',
      'ready',
      '```',
    ),
  },
  'misplaced-hint': {
    severity: 'error',
    message: 'this is no hint: expected_similarity counts only in an HTML comment of its own',
    hint: 'Write for example <!-- expected_similarity=0.8 -->.',
    about: 'Only a comment of its own is read as a hint. Within another comment it would count for nothing.',
    example: article(
      '```bash',
      'echo ready',
      '```',
      '',
      '<!-- note: expected_similarity=0.8 -->',
      '',
      '```output',
      'ready',
      '```',
    ),
  },
  'hint-without-output': {
    severity: 'warning',
    message: 'this hint is followed by no expected output',
    hint: 'A hint stands before the block that shows the output, with one paragraph between them at most.',
    about: 'The author meant a comparison, and none is made.',
    example: article(
      '```bash',
      'echo ready',
      '```',
      '',
      '<!-- expected_similarity=0.8 -->',
      '',
      '```bash',
      'echo on',
      '```',
    ),
  },
  'output-without-command': {
    severity: 'warning',
    message: 'this output belongs to no command block',
    hint: 'Without a hint it belongs to the last command block under the same heading.',
    about: 'An output that nothing prints is not compared.',
    example: article(
      '# One',
      '',
      '```bash',
      'echo ready',
      '```',
      '',
      '# Two',
      '',
      '```output',
      'ready',
      '```',
    ),
  },
  'output-of-other-choice': {
    severity: 'warning',
    message: 'no command of the chosen tabs and pivot prints this output, so it is not compared',
    hint: 'Put the output into the tab or zone whose command prints it.',
    about:
      'The command that prints this output stands in a tab or zone that is not shown, or has no command at all.',
    example: article(
      '# [CLI](#tab/cli)',
      '',
      '```bash',
      'echo ready',
      '```',
      '',
      '# [Portal](#tab/portal)',
      '',
      'Look at the portal.',
      '',
      '---',
      '',
      '<!-- expected_similarity=0.8 -->',
      '',
      '```output',
      'ready',
      '```',
    ),
    choices: { tabs: ['portal'] },
  },
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
  'invalid-front-matter': {
    severity: 'warning',
    message: 'the front matter is not valid YAML: {problem}',
    about:
      'The title cannot be read. Front matter that speaks of docproof and is broken is an error, `invalid-directive`.',
    example: article('---', 'title: [a', '---', '', '```bash', 'echo ready', '```'),
  },
  'misspelt-prerequisites': {
    severity: 'warning',
    message: 'the heading {heading} announces no prerequisites: is {meant} meant?',
    about:
      'The articles that are linked below such a heading run first, where that is asked for, and are listed.',
    example: article('## Prerequistes', '', '- [A cluster](create.md)', '', '```bash', 'echo ready', '```'),
  },
  'misplaced-setting': {
    severity: 'warning',
    message: '{key} counts for nothing here: settings of docproof stand under docproof',
    hint: 'Write docproof: on a line of its own, and {key} indented below it.',
    about: 'At the top of the front matter stands what is for others. What it says there has no effect.',
    example: article('---', 'timeout: 90s', '---', '', '```bash', 'echo ready', '```'),
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
  'late-front-matter': {
    severity: 'warning',
    message: 'this is no front matter, since {reason}: what it says under docproof does not count',
    hint: 'Front matter begins on the first line of the file with --- and ends with --- on a line of its own.',
    about: 'YAML counts as front matter only from the first line on, and between its two marks.',
    example: article('', '---', 'docproof:', '  timeout: 90s', '---', '', '```bash', 'echo ready', '```'),
  },
  'unreadable-article': {
    severity: 'error',
    message: 'the Markdown cannot be read: {problem}',
    about:
      'An article is a file that can be read, of text in UTF-8: one in UTF-16 has to be converted. Its name has to be UTF-8 too. Lists and quotes may be nested 200 deep; more of them, by the thousand, would take the parser minutes. A file may have 200,000 lines, for which the parser takes some hundred megabytes: put long outputs into files, or shorten them.',
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
  'invalid-zone': {
    severity: 'warning',
    message: 'this zone is for no pivot, so what stands in it always counts: {problem}',
    hint: 'Write for example ::: zone pivot="azure-cli".',
    about:
      'A zone is shown for its pivots, or for a `target`. One that names neither would be there whatever a reader chooses.',
    example: article('::: zone pivots="azure-cli"', '', '```bash', 'echo ready', '```', '', '::: zone-end'),
  },
  'misspelt-zone': {
    severity: 'warning',
    message: '{written} is no marker that docproof knows, and counts for nothing: is :::{meant} meant?',
    about: 'What was meant as a zone would always count, or a zone would go on.',
    example: article(
      '::: zone pivot="azure-cli"',
      '',
      '```bash',
      'echo ready',
      '```',
      '',
      '::: zone-ends',
      '',
      '::: zone-end',
    ),
  },
  'unclosed-zone': {
    severity: 'warning',
    message: 'this zone does not end before the next one begins, or the article is over',
    hint: 'Write ::: zone-end where it ends, on a line of its own with blank lines around it. Zones cannot stand in each other.',
    about:
      'What stands behind the zone would be there for its pivots alone. One that begins ends the one before.',
    example: article('::: zone pivot="azure-cli"', '', '```bash', 'echo ready', '```'),
  },
  'zone-end-without-zone': {
    severity: 'warning',
    message: 'no zone that begins before has its end here',
    hint: 'Take the line out, or begin the zone above with ::: zone pivot="…".',
    about: 'The beginning may be misspelt, or hidden in other HTML, so that its zone always counts.',
    example: article('```bash', 'echo ready', '```', '', '::: zone-end'),
  },
  'misspelt-tab': {
    severity: 'warning',
    message: 'the address {url} opens no tab: is {meant} meant?',
    about: 'What stands below a heading that opens no tab always counts.',
    example: article('# [CLI](#tabs/cli)', '', '```bash', 'echo ready', '```'),
  },
  'tab-without-heading': {
    severity: 'warning',
    message: '{url} opens no tab here: {problem}',
    hint: 'Write for example ### [Azure CLI](#tab/azure-cli), with a space behind the signs and nothing around the link.',
    about: 'What stands below a line that opens no tab always counts, or belongs to the tab before.',
    example: article('###[CLI](#tab/cli)', '', '```bash', 'echo ready', '```'),
  },
  'repeated-tab': {
    severity: 'warning',
    message: 'the tab {id} stands twice in its group, so another group begins here',
    hint: 'End the group above with --- on a line of its own, or give the tab an id of its own.',
    about: 'Of every group one tab counts. Here one of each half does.',
    example: article(
      '# [CLI](#tab/cli)',
      '',
      '```bash',
      'echo one',
      '```',
      '',
      '# [Portal](#tab/cli)',
      '',
      'Look at the portal.',
      '',
      '---',
    ),
  },
  'lone-tab': {
    severity: 'warning',
    message: 'the tab {id} stands alone in a group within the tab {around}, since its heading is deeper',
    hint: 'The headings of one group must be of one depth.',
    about:
      'A tab whose heading is deeper than that of the tab before begins a group in it, and counts only where that one does.',
    example: article(
      '## [CLI](#tab/cli)',
      '',
      '```bash',
      'echo one',
      '```',
      '',
      '### [PowerShell](#tab/powershell)',
      '',
      'Look at the portal.',
      '',
      '---',
    ),
  },
  'misspelt-tab-end': {
    severity: 'warning',
    message: 'the tab {id} goes on here, since {written} does not end it',
    hint: 'End the group with --- on a line of its own, outside of lists and quotes in the tab.',
    about: 'Only three hyphens end a group. What stands below would not count where another tab is chosen.',
    example: article(
      '## [CLI](#tab/cli)',
      '',
      '```bash',
      'echo one',
      '```',
      '',
      '***',
      '',
      '```bash',
      'echo two',
      '```',
    ),
  },
  'unclosed-tabs': {
    severity: 'warning',
    message: 'the tab {id} does not end, so headings below that are as deep belong to it alone',
    hint: 'End the group with --- on a line of its own.',
    about: 'What stands below would not count where another tab is chosen.',
    example: article(
      '## [CLI](#tab/cli)',
      '',
      '```bash',
      'echo one',
      '```',
      '',
      '## Clean up',
      '',
      '```bash',
      'echo two',
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
  'more-findings': {
    severity: 'warning',
    message: 'from here on {code} is found {count} times more, which is not listed',
    hint: 'Put right what is listed, or switch {code} off under rules.',
    about:
      'Of one code the first 1,000 findings in an article are listed, by lint, by list and by run. Where one of the others is an error, so is this. `lint --fix` puts right all of them.',
  },
  'include-limit': {
    severity: 'error',
    message: '{path} is not read: {problem}',
    about: 'A limit on depth, number and size of included files keeps an article from filling the memory.',
  },
} satisfies Record<string, CatalogueEntry>;

/** The stable code of a finding. */
export type DiagnosticCode = keyof typeof diagnostics;
