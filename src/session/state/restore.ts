import { quote } from '../quote.ts';
import type { PartName } from './save.ts';

/** A saved state in its parts, one character a byte. */
export interface SavedState {
  part(name: PartName): string;
  /** What `trap -p` printed. */
  traps: string;
  /** `$@` */
  arguments: readonly string[];
}

/** Signals whose traps are not brought back: an EXIT trap has run, and docproof puts a DEBUG trap into each block itself. */
const unrestored = /^(EXIT|DEBUG)$/;

/** Options that docproof itself sets for each block, or that would stop a shell from doing anything. */
const ownOptions = new Set(['errexit', 'errtrace', 'functrace', 'noexec', 'onecmd', 'verbose', 'xtrace']);

/** Variables that a new shell has, whether or not the one before had them. */
const ownVariables = [
  'OLDPWD',
  'HOSTNAME',
  'HOSTTYPE',
  'MACHTYPE',
  'OSTYPE',
  'TERM',
  'OPTERR',
  'PS4',
  'SHLVL',
  '_',
];

/** Options that a new shell has, whether or not the one before had them. */
const initialOptions = ['braceexpand', 'hashall', 'interactive-comments'];

/**
 * Bash source that brings a saved state back in a new shell.
 *
 * Functions come late, since they may bear the names of builtins, and under `extglob`, which they may need to be parsed; aliases are not
 * expanded before they have come, since `declare -f` shows functions with their aliases expanded already. Variables that bash itself owns
 * refuse to be set again; that is no loss. Limits come at the very end: they could get in the way of the rest.
 */
export function restoreScript({ part, traps, arguments: positional }: SavedState): string {
  const shellOptions = part('shellOptions').split(':');
  const options = part('options')
    .split(':')
    .filter((name) => name !== '' && !ownOptions.has(name));
  const attributes = lines(part('functionNames')).filter((line) => !line.startsWith('declare -f '));
  return [
    'shopt -u expand_aliases; shopt -s extglob',
    // Before the variables, of which `OLDPWD` is one.
    ...folders(part('folder'), lines(part('folders'))),
    `unset ${ownVariables.filter((name) => !isDeclared(name, part('variables'))).join(' ')}`,
    part('variables'),
    part('aliases'),
    part('completions'),
    part('mask'),
    `set -- ${positional.map(quote).join(' ')}`,
    // In an eval: what cannot be parsed under these options must not keep the rest away.
    `eval ${quote(part('functions'))}`,
    ...[
      ...attributes,
      'shopt -u ${BASHOPTS//:/ }',
      `shopt -s ${shellOptions.filter((name) => name !== 'expand_aliases').join(' ')}`,
      ...trapCommands(traps)
        .filter(({ signal }) => !unrestored.test(signal))
        .map(({ command }) => command),
      ...(shellOptions.includes('expand_aliases') ? ['shopt -s expand_aliases'] : []),
      ...initialOptions.filter((name) => !options.includes(name)).map((name) => `set +o ${name}`),
      ...options.map((name) => `set -o ${name}`),
      ...lines(part('limits')).flatMap(limit),
    ].map((command) => `\\builtin ${command}`),
    '',
  ].join('\n');
}

/** Whether a variable is among those that `declare -p` has printed. */
function isDeclared(name: string, variables: string): boolean {
  return new RegExp(`^declare -\\S+ ${name}(?:=|$)`, 'm').test(variables);
}

/** The commands of `trap -p`, with the signal and the action of each. */
export function trapCommands(text: string): { command: string; signal: string; action: string }[] {
  return [...text.matchAll(/^trap -- '((?:[^']|'\\'')*)' (\S+)$/gm)].map(
    ([command, action = '', signal = '']) => ({
      command,
      signal,
      action: action.replaceAll("'\\''", "'"),
    }),
  );
}

/** What cannot be brought back, one line each. */
export function lostThings({ part }: SavedState): string[] {
  // A job of several lines has one number.
  const jobs = part('jobs')
    .split(/\n(?=\[|\d+\n|\d+$)/)
    .filter((job) => job.trim() !== '')
    .map((job) => job.trimEnd().replaceAll('\n', ' '))
    .map((line) =>
      /^\d+$/.test(line)
        ? `the background job with process id ${line}`
        : `the background job ${line.replace(/^\S+\s+\d+\s+\w+\s+/, '')}`,
    );
  const numbers = part('descriptors')
    .split('\n')
    // Bash keeps what it reads its script from at the top.
    .filter((number) => Number(number) > 2 && Number(number) < 200);
  return [...jobs, ...numbers.map((number) => `the open descriptor ${number}`)].map((line) =>
    Buffer.from(line, 'latin1').toString(),
  );
}

/** The working directory, and below it the rest of the directory stack. */
function folders(current: string, [, ...below]: readonly string[]): string[] {
  return [
    `cd -- ${quote(current)}`,
    ...below.toReversed().map((folder) => `pushd -n -- ${quote(folder)} >/dev/null`),
  ];
}

/** `open files (-n) 1024` as the command that sets it. */
function limit(line: string): string[] {
  const [, option = '', value = ''] = /(-\w)\)\s+(\S+)$/.exec(line) ?? [];
  return option === '' || option === '-p' ? [] : [`ulimit -S ${option} ${value}`];
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
