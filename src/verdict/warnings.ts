/** A line that only warns, such as `bash: warning: setlocale: cannot change locale` and `(node:12) [DEP0040] DeprecationWarning: …`. */
const warning =
  /^(?:[^\w\n]{0,9}(?:[\w./-]+: ){0,3}(?:[\w./-]+:\d+: |line \d+: )?(?:npm )?warn(?:ing)?\b|\(\w+:\d+\) (?:\[\w+\] )?\w*Warning: |\(Use `\w+ --trace-|[^\w\n]{0,9}DEPRECAT(?:ED|ION)\b)[^\n]*/gim;

/** Whether a line only warns. */
export function isWarning(line: string): boolean {
  return line.search(warning) === 0;
}

/** The same text with such lines blank. */
export function withoutWarnings(text: string): string {
  return text.replace(warning, ({ length }) => ' '.repeat(length));
}
