import { quote } from './quote.ts';

/** What a shell saved of itself when it ended. */
export interface ShellState {
  /** Bash source that brings it back in a new shell. */
  script: string;
  /** What cannot be brought back, one line each. */
  lost: string[];
}

/** The parts of a saved state, in the order in which they are written, each ended by a NUL. */
const parts = {
  shellOptions: 'shopt -p',
  functions: 'declare -f',
  functionNames: 'declare -F',
  aliases: 'alias -p',
  variables: 'declare -p',
  options: 'set +o',
  traps: 'trap -p',
  mask: 'umask -p',
  folder: 'printf "%s" "$PWD"',
  arguments: `eval 'case $# in 0) ;; *) \\builtin printf "set --"; \\builtin printf " %q" "$@";; esac'`,
  jobs: 'jobs -l',
} as const;

type Part = keyof typeof parts;

/** Descriptors that articles open by number. Higher ones bash gives out itself. */
const descriptors = [3, 4, 5, 6, 7, 8, 9];

/** Bash source, free of variables and functions of ours, that saves the state of the shell that sources it. */
export function saveScript(stateFile: string): string {
  const commands = Object.values(parts).map((command) => `\\builtin ${command}; \\builtin printf '\\0'`);
  const open = descriptors.map((number) => `[[ -e /proc/$$/fd/${number} ]] && \\builtin printf '${number} '`);
  const all = [...commands, ...open, "\\builtin printf '\\0'"].join('\n');
  return `{\n${all}\n} >|${quote(stateFile)} 2>/dev/null\n`;
}

/** Reads what `saveScript` wrote; `null` if it did not come to its end. */
export function readState(text: string): ShellState | null {
  const fields = text.split('\0');
  const names = Object.keys(parts);
  if (fields.length !== names.length + 2) return null;
  const part = (name: Part) => fields[names.indexOf(name)] ?? '';
  return { script: restoreScript(part), lost: lostThings(part, fields[names.length] ?? '') };
}

/**
 * Options come first, since functions may need `extglob` to be parsed, and aliases last, since `declare -f` shows functions
 * with their aliases expanded already. Variables that bash itself owns refuse to be set again; that is no loss.
 */
function restoreScript(part: (name: Part) => string): string {
  const expandsAliases = /^shopt -s expand_aliases$/m.test(part('shellOptions'));
  const attributes = lines(part('functionNames')).filter((line) => !line.startsWith('declare -f '));
  return [
    ...lines(part('shellOptions')).filter((line) => !line.endsWith(' expand_aliases')),
    'shopt -u expand_aliases',
    part('functions'),
    ...attributes,
    part('variables'),
    part('aliases'),
    part('mask'),
    part('traps'),
    part('arguments'),
    `cd -- ${quote(part('folder'))}`,
    `shopt ${expandsAliases ? '-s' : '-u'} expand_aliases`,
    ...lines(part('options')).filter((line) => !/ (errexit|errtrace|noexec|verbose|xtrace)$/.test(line)),
    '',
  ].join('\n');
}

function lostThings(part: (name: Part) => string, open: string): string[] {
  const jobs = lines(part('jobs')).map(
    (line) => `the background job ${line.replace(/^\S+\s+\d+\s+\w+\s+/, '')}`,
  );
  const numbers = open.split(' ').filter((number) => number !== '');
  return [...jobs, ...numbers.map((number) => `the open descriptor ${number}`)];
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
