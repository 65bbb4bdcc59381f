import type { FailedCommand } from './types.ts';

/** One report of the shell's failure trap. */
export interface Failure {
  status: number;
  /** Line of the nearest frame that stands in the article. */
  line: number;
  /** How many subshells deep. */
  subshell: number;
  /** How many functions and sourced files deep. */
  depth: number;
  command: string;
  /** False for docproof's own line that runs the block. */
  inBlock: boolean;
}

/**
 * Reads failure reports out of NUL-terminated fields: `$?`, `$LINENO`, `$BASH_SUBSHELL`, the number of frames,
 * their files, their call lines, and the command.
 */
export function readFailures(fields: readonly string[], blockFile: string): Failure[] {
  const failures: Failure[] = [];
  for (let at = 0; at + 4 < fields.length; ) {
    const [status, line, subshell, frames] = fields.slice(at, at + 4);
    const depth = Number(frames);
    const files = fields.slice(at + 4, at + 4 + depth);
    const lines = fields.slice(at + 4 + depth, at + 4 + 2 * depth);
    const command = fields[at + 4 + 2 * depth] ?? '';
    at += 5 + 2 * depth;
    const frame = files.indexOf(blockFile);
    failures.push({
      status: Number(status),
      line: Number(frame <= 0 ? line : lines[frame - 1]),
      subshell: Number(subshell),
      depth,
      command,
      inBlock: frame !== -1,
    });
  }
  return failures;
}

/** The failure that ended the block: of functions and subshells that failed because something in them failed, the innermost. */
export function firstCause(failures: readonly Failure[]): FailedCommand | null {
  let cause = failures.at(-1);
  if (cause === undefined || cause.subshell > 0) return null;
  for (const inner of failures.slice(0, -1).reverse()) {
    const sameShell = inner.subshell === cause.subshell && inner.depth > cause.depth;
    const subshell = inner.subshell > cause.subshell && cause.command.startsWith('(');
    if (inner.status !== cause.status || !(sameShell || subshell)) break;
    cause = inner;
  }
  return { text: cause.command, line: cause.line };
}
