import { lineOffset } from './driver/block-text.ts';
import type { BlockRequest, FailedCommand } from './types.ts';

/** One report of the shell's failure trap, or of its exit trap. */
export interface Failure {
  kind: 'failed' | 'exit';
  status: number;
  /** Line of the nearest frame that stands in the article. */
  line: number;
  /** How many subshells deep. */
  subshell: number;
  /** Whether the command that bash names is the last of a pipeline in which an earlier one failed. */
  inPipeline: boolean;
  /** How many functions and sourced files deep. */
  depth: number;
  command: string;
  /** False for docproof's own line that runs the block. */
  inBlock: boolean;
}

/**
 * Reads failure reports out of NUL-terminated fields: the kind, `$?`, `$LINENO`, `$BASH_SUBSHELL`, the number of frames,
 * their files, their call lines, the command, and the status of the last command of its pipeline.
 */
export function readFailures(fields: readonly string[], blockFile: string): Failure[] {
  const failures: Failure[] = [];
  for (let at = 0; at + 6 < fields.length; ) {
    const [kind, status, line, subshell, frames] = fields.slice(at, at + 5);
    const depth = Number(frames);
    const files = fields.slice(at + 5, at + 5 + depth);
    const lines = fields.slice(at + 5 + depth, at + 5 + 2 * depth);
    const [command = '', last] = fields.slice(at + 5 + 2 * depth, at + 7 + 2 * depth);
    at += 7 + 2 * depth;
    const frame = files.indexOf(blockFile);
    failures.push({
      kind: kind === 'exit' ? 'exit' : 'failed',
      status: Number(status),
      line: Number(
        frame > 0 || (line === '0' && files[1] === blockFile) ? lines[Math.max(frame - 1, 0)] : line,
      ),
      subshell: Number(subshell),
      depth,
      command,
      inPipeline: last === '0' && status !== '0',
      inBlock: frame !== -1,
    });
  }
  return failures;
}

/** The failure that ended the block: of functions and subshells that failed because something in them failed, the innermost. */
export function firstCause(failures: readonly Failure[]): Failure | null {
  // What comes later is from background jobs.
  const last = failures.findLastIndex(({ subshell }) => subshell === 0);
  let cause = failures[last];
  if (cause === undefined) return null;
  for (const inner of failures.slice(0, last).reverse()) {
    const sameShell = inner.subshell === cause.subshell && inner.depth > cause.depth;
    const subshell = inner.subshell > cause.subshell && cause.command.startsWith('(');
    if (inner.status !== cause.status || !(sameShell || subshell)) break;
    cause = inner;
  }
  return cause;
}

/** Where a command stands in the article. Of one that was interrupted bash knows no line; it is looked for in its block. */
export function placeInArticle({ command, line, inPipeline }: Failure, request: BlockRequest): FailedCommand {
  if (line > 0) {
    const inArticle = line + lineOffset(request.line);
    const text = inPipeline ? request.text.split('\n')[inArticle - request.line]?.trim() : command;
    return { text: text ?? command, line: inArticle };
  }
  const [first = ''] = command.split('\n');
  return {
    text: command,
    line:
      request.line +
      Math.max(
        lineWith(request, (text) => text.includes(first)),
        0,
      ),
  };
}

/** The command with which the shell ended, from the last reports of its traps; `null` if it could not say. */
export function placeOfExit(failures: readonly Failure[], request: BlockRequest): FailedCommand | null {
  const last = failures.at(-1);
  if (last?.kind !== 'exit') return null;
  const failed = firstCause(failures.filter(({ kind, inBlock }) => kind === 'failed' && inBlock));
  if (failed?.status === last.status) return placeInArticle(failed, request);
  if (last.line > 0 || !last.command.startsWith('\\builtin')) return placeInArticle(last, request);
  // Bash names no command for `exit` and `set -e`: what it calls so is docproof's own line.
  const index = lineWith(request, (text) => /(^|[\s;&|({])(exit|exec)\b/.test(text));
  const text = request.text.split('\n')[index];
  return text === undefined ? null : { text: text.trim(), line: request.line + index };
}

function lineWith({ text }: BlockRequest, isWanted: (line: string) => boolean): number {
  return text.split('\n').findIndex(isWanted);
}
