import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** What tells a session's processes from others: any one is enough. */
export interface Marks {
  /** Process groups and sessions of the shells. */
  groups: ReadonlySet<number>;
  /** An entry `NAME=value` of the environment. */
  environment: string;
  /** Links of `/proc/PID/fd` that only the session's processes hold, such as `pipe:[123]` or a path. */
  descriptors: ReadonlySet<string>;
  /** Processes that have been found before, with the time at which each began: a parent may have gone since. */
  known: ReadonlyMap<number, number>;
  /** Processes that are not the session's, whatever they hold. */
  except: ReadonlySet<number>;
}

export interface FoundProcess {
  pid: number;
  /** Process id of the parent. */
  parent: number;
  /** Seconds after boot. */
  startedAt: number;
  command: string;
}

/** Clock ticks a second in `/proc`: fixed for user space on Linux. */
const ticks = 100;

/** Lists the living processes that bear one of the marks, and their descendants. Empty where there is no `/proc`. */
export function findProcesses(marks: Marks): FoundProcess[] {
  const living = listProc()
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && !marks.except.has(pid))
    .flatMap((pid) => readStat(pid) ?? []);
  const marked = living.filter((stat) => isMarked(stat, marks));
  const ours = descendants(
    living,
    marked.map(({ pid }) => pid),
  );
  return living
    .filter(({ pid }) => ours.has(pid))
    .map(({ pid, parent, startedAt, name }) => ({
      pid,
      parent,
      startedAt,
      command: commandLine(pid) || name,
    }));
}

/** The given process ids, and those of all that descends from them. */
export function descendants(
  processes: readonly { pid: number; parent: number }[],
  from: Iterable<number>,
): Set<number> {
  const family = new Set(from);
  for (let before = -1; before !== family.size; ) {
    before = family.size;
    for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
  }
  return family;
}

/** What `/proc` says of a living process. */
interface Stat {
  pid: number;
  name: string;
  parent: number;
  group: number;
  session: number;
  /** Seconds after boot. */
  startedAt: number;
}

function isMarked({ pid, group, session, startedAt }: Stat, marks: Marks): boolean {
  if (marks.known.get(pid) === startedAt) return true;
  return marks.groups.has(group) || marks.groups.has(session) || bears(pid, marks);
}

function listProc(): string[] {
  try {
    return readdirSync('/proc');
  } catch {
    return [];
  }
}

/** `null` for a process that has ended. */
function readStat(pid: number): Stat | null {
  const text = readProc(pid, 'stat');
  // The name stands in brackets and may hold brackets and spaces itself.
  const nameEnd = text.lastIndexOf(')');
  if (nameEnd === -1) return null;
  const fields = text.slice(nameEnd + 2).split(' ');
  // One whose first thread has ended may live on in others.
  if (fields[0] === 'Z' && Number(fields[17]) < 2) return null;
  return {
    pid,
    name: text.slice(text.indexOf('(') + 1, nameEnd),
    parent: Number(fields[1]),
    group: Number(fields[2]),
    session: Number(fields[3]),
    startedAt: Number(fields[19]) / ticks,
  };
}

function bears(pid: number, marks: Marks): boolean {
  if (`\0${readProc(pid, 'environ')}`.includes(`\0${marks.environment}\0`)) return true;
  try {
    const folder = `/proc/${pid}/fd`;
    return readdirSync(folder).some((descriptor) =>
      marks.descriptors.has(readLink(`${folder}/${descriptor}`)),
    );
  } catch {
    return false;
  }
}

function commandLine(pid: number): string {
  return readProc(pid, 'cmdline').replaceAll('\0', ' ').trim();
}

/** Another user's process, or one that has just ended, reads as empty. */
function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

function readLink(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
