import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** What tells a session's processes from others: any one of the three is enough. */
export interface Marks {
  /** Process groups and sessions of the shells. */
  groups: ReadonlySet<number>;
  /** An entry `NAME=value` of the environment. */
  environment: string;
  /** Links of `/proc/PID/fd` that only the session's processes hold, such as `pipe:[123]` or a path. */
  descriptors: ReadonlySet<string>;
}

export interface FoundProcess {
  pid: number;
  /** Seconds after boot. */
  startedAt: number;
  command: string;
}

/** Clock ticks a second in `/proc`: fixed for user space on Linux. */
const ticks = 100;

/** Lists the living processes that bear one of the marks. Empty where there is no `/proc`. */
export function findProcesses(marks: Marks): FoundProcess[] {
  const found: FoundProcess[] = [];
  for (const entry of listProc()) {
    const pid = Number(entry);
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    const stat = readStat(pid);
    if (stat === null || stat.state === 'Z') continue;
    if (marks.groups.has(stat.group) || marks.groups.has(stat.session) || bears(pid, marks)) {
      found.push({ pid, startedAt: stat.startedAt, command: commandLine(pid) || stat.name });
    }
  }
  return found;
}

function listProc(): string[] {
  try {
    return readdirSync('/proc');
  } catch {
    return [];
  }
}

function readStat(pid: number) {
  const text = readProc(pid, 'stat');
  // The name stands in brackets and may hold brackets and spaces itself.
  const nameEnd = text.lastIndexOf(')');
  if (nameEnd === -1) return null;
  const fields = text.slice(nameEnd + 2).split(' ');
  return {
    name: text.slice(text.indexOf('(') + 1, nameEnd),
    state: fields[0],
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
