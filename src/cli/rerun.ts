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
  return [...program(rest), ...articles].map(shellWord).join(' ');
}

/** The program with its arguments, as the caller called it: `npm start` stands for `docproof run`. */
function program([command = '', ...rest]: readonly string[]): string[] {
  if (process.env.npm_lifecycle_event !== 'start') return ['docproof', command, ...rest];
  return rest.length > 0 ? ['npm', 'start', '--', ...rest] : ['npm', 'start'];
}

function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
