import { readdirSync, readFileSync } from 'node:fs';

/** A process that can be told from a later one with the same number. */
export interface Process {
  pid: number;
  parent: number;
  /** Clock ticks after boot. */
  startedAt: number;
  command: string;
}

/** All processes that have not ended; one that is dead and not yet fetched by its parent has. */
export function livingProcesses(): Process[] {
  return readdirSync('/proc').flatMap((name) =>
    /^\d+$/.test(name) ? (readProcess(Number(name)) ?? []) : [],
  );
}

export function isLiving({ pid, startedAt }: Process): boolean {
  return readProcess(pid)?.startedAt === startedAt;
}

/** A process and everything that descends from it. */
export function familyOf(pid: number, among: readonly Process[] = livingProcesses()): Process[] {
  const family = new Set([pid]);
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const { pid, parent } of among) if (family.has(parent)) family.add(pid);
  }
  return among.filter(({ pid }) => family.has(pid));
}

/** Whether the environment of a process holds an entry that begins in this way. */
export function hasEntry({ pid }: Process, start: string): boolean {
  return `\0${read(pid, 'environ')}`.includes(`\0${start}`);
}

/** The letter for what a process is doing, such as `T` for one that was stopped; empty for one that has ended. */
export function stateOf(pid: number): string {
  return fieldsOf(pid)?.[0] ?? '';
}

function readProcess(pid: number): Process | null {
  const fields = fieldsOf(pid);
  if (fields === null || fields[0] === 'Z' || fields[0] === 'X') return null;
  const command = read(pid, 'cmdline').replaceAll('\0', ' ').trim();
  return { pid, parent: Number(fields[1]), startedAt: Number(fields[19]), command };
}

/** The fields of `stat` behind the name, which may hold anything. */
function fieldsOf(pid: number): string[] | null {
  const stat = read(pid, 'stat');
  const nameEnd = stat.lastIndexOf(')');
  return nameEnd === -1 ? null : stat.slice(nameEnd + 2).split(' ');
}

function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
