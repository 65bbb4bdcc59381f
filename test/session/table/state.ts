import { readFileSync } from 'node:fs';
import { quote } from '../../../src/session/quote.ts';

const descriptors = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

const probe = [
  'declare -p',
  'declare -f',
  'declare -F',
  'alias -p',
  'trap -p',
  'umask',
  'dirs -l -p',
  'ulimit -a',
  'jobs -r',
  'printf \'argument %s\\n\' "$@"',
  ...descriptors.map(
    (number) => `test -e /proc/$$/fd/${number} && \\builtin printf 'descriptor ${number}\\n'`,
  ),
];

/** One line of bash that writes the state of the shell into a file, whatever has been done to the shell. */
export function probeInto(path: string): string {
  return `{ ${probe.map((command) => `\\builtin ${command};`).join(' ')} } >|${quote(path)} 2>/dev/null`;
}

/** Variables that bash itself changes or fills when it likes, or that docproof has to change; those whose name ends in `pid` hold process ids. */
const changing =
  /^declare -\S+ (_|BASH(?!OPTS=)\w*|EPOCH\w+|S?RANDOM|SECONDS|LINENO|HISTCMD|DIRSTACK|FUNCNAME|PIPESTATUS|SHLVL|OLDPWD|GROUPS|COMP_WORDBREAKS|\w*pid)(=|$)/i;

/** docproof's own traps: it has to have them in the shell. */
const own = /^trap -- .*(RTMAX-7$|\/docproof-)/;

/** The state as lines, without what two shells cannot have in common and what docproof has to have. */
export function readState(path: string, folder: string): string[] {
  return readFileSync(path, 'latin1')
    .replaceAll(folder, 'FOLDER')
    .split('\n')
    .filter((line) => !changing.test(line) && !own.test(line))
    .map((line) =>
      /^declare -\S+ SHELLOPTS=/.test(line) ? line.replaceAll(/errexit:|errtrace:/g, '') : line,
    );
}
