import { randomUUID } from 'node:crypto';

// A shell prints its state in parts, each ended by a NUL: a value may hold anything else. Each command of this source takes
// bash some 10 µs, and it is run after every block: what bash keeps in variables is printed from there, by one command.

/** The parts in the order in which they are printed. What `trap -p` says stands before them, and the arguments behind. */
export const partNames = [
  'start',
  'shellOptions',
  'options',
  'folder',
  'variables',
  'functions',
  'functionNames',
  'aliases',
  'completions',
  'mask',
  'jobs',
  'folders',
  'limits',
  'descriptors',
] as const;

export type PartName = (typeof partNames)[number];

/** What stands around a state: nothing that an article has in its shell could be taken for it. */
export interface StateMarks {
  /** The first part. */
  start: string;
  /** Stands before the traps of a shell that was ending. */
  exit: string;
  /** Stands behind the last argument of a state that has come whole. */
  end: string;
}

export function newStateMarks(): StateMarks {
  const secret = randomUUID();
  return { start: `start-${secret}`, exit: `exit-${secret}`, end: `end-${secret}` };
}

const always = (start: string) => [
  `printf '\\0%s' ${start} "$BASHOPTS" "$SHELLOPTS" "$PWD" ''`,
  'declare -p',
  "printf '\\0'",
  'declare -f',
  "printf '\\0'",
  'declare -F',
  "printf '\\0'",
  'alias -p',
  "printf '\\0'",
  // A shell can be built without them.
  'complete -p 2>/dev/null',
  "printf '\\0'",
  'umask -p',
  "printf '\\0'",
];

/** Bash source, free of variables and functions of ours, that prints the state of the shell that sources it, between two blocks. */
export function saveBetweenBlocks({ start, end }: StateMarks): string {
  // Jobs by their process ids alone: to list one that has ended would take it from the shell's list.
  return source([...always(start), 'jobs -p', `printf '\\0%s' '' '' '' "$@" ${end} ''`]);
}

/** Asks another process, from which bash keeps its own descriptors. It can be started whatever `PATH` is. */
const listDescriptors =
  'BASH_ENV= "${BASH:-bash}" --noprofile --norc -c \'for at in /proc/self/fd/*; do [ -e "$at" ] && echo "${at##*/}"; done; :\' || \\builtin :';

/** The same for a shell that ends; no other has to take over its directory stack, limits and descriptors. */
export function saveAtExit({ start, end }: StateMarks): string {
  const before = [
    ...always(start),
    'jobs -l',
    "printf '\\0'",
    'dirs -l -p',
    "printf '\\0'",
    'ulimit -S -a',
    "printf '\\0'",
  ];
  return `${source(before)}${listDescriptors}\n${source([`printf '\\0%s' "$@" ${end} ''`])}`;
}

function source(commands: readonly string[]): string {
  return commands.map((command) => `\\builtin ${command}\n`).join('');
}
