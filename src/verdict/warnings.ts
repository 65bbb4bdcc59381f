/** A line that only warns, such as `bash: warning: setlocale: cannot change locale` and `(node:12) [DEP0040] DeprecationWarning: …`. */
const warning = new RegExp(
  [
    String.raw`^(?:[^\w\n]{0,9}(?:[\w./-]+: ){0,3}(?:[\w./-]+:\d+: |line \d+: )?(?:npm )?warn(?:ing)?\b`,
    // Wherever the word stands, unless an error is told before it.
    String.raw`(?![^\n]{0,120}\berror\b)[^\n]{0,120}?\b\w*Warning(?:\]|: )`,
    String.raw`\(Use ${'`'}\w+ --trace-`,
    String.raw`[^\w\n]{0,9}DEPRECAT(?:ED|ION)\b`,
    String.raw`Flag --\S{1,80} has been deprecated`,
    // apt, git, java and kubectl.
    String.raw`W: |hint: |Picked up _?JAVA_|Defaulted container ")[^\n]*`,
  ].join('|'),
  'gim',
);

/** Whether a line only warns. */
export function isWarning(line: string): boolean {
  return line.search(warning) === 0;
}

/** The same text with such lines blank. */
export function withoutWarnings(text: string): string {
  return text.replace(warning, ({ length }) => ' '.repeat(length));
}
