import { readdirSync, readFileSync } from 'node:fs';

/** The command lines of all processes of the machine. */
export function runningCommands(): string[] {
  return processes().map((pid) => readProc(pid, 'cmdline').replaceAll('\0', ' ').trim());
}

/** The processes that bear a mark in their environment. */
export function marked(mark: string): string[] {
  return processes().filter((pid) => `${readProc(pid, 'environ')}\0`.includes(`DOCPROOF_RUN=${mark}\0`));
}

function processes(): string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
}

function readProc(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}
