/** The command line that runs the same again, with the articles put last; `articles` stand in for those that were named. */
export function rerunCommand(
  argv: readonly string[],
  named: readonly string[],
  articles: readonly string[],
): string {
  const rest = [...argv];
  for (const argument of named) {
    const at = rest.lastIndexOf(argument);
    if (at !== -1) rest.splice(at, 1);
  }
  return ['docproof', ...rest, ...articles].map(shellWord).join(' ');
}

function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
