import type { BlockRequest, FailedCommand } from './types.ts';
import { commandAt, pipelineAt } from './whole-command.ts';

/** One report of the shell's failure trap, or of its exit trap. */
export interface Failure {
  kind: 'failed' | 'exit';
  status: number;
  /** Line of the nearest frame that stands in the article. */
  line: number;
  /** How many subshells deep. */
  subshell: number;
  /** Of the pipeline in which the command stood: whether it failed at its last command, at an earlier one, or was none. */
  pipeline: 'last' | 'earlier' | null;
  /** How many functions and sourced files deep. */
  depth: number;
  command: string;
  /** Whether the command itself stands in the block, and not in a file that the block sources. */
  isOwn: boolean;
  /** False for docproof's own line that runs the block. */
  inBlock: boolean;
}

/**
 * Reads failure reports out of NUL-terminated fields: the kind, `$?`, `$LINENO`, `$BASH_SUBSHELL`, the number of frames,
 * their files, their call lines, the command, and of its pipeline the length and the last status.
 */
export function readFailures(fields: readonly string[], blockFile: string): Failure[] {
  const failures: Failure[] = [];
  for (let at = 0; at + 7 < fields.length; ) {
    const [kind, status, line, subshell, frames] = fields.slice(at, at + 5);
    const depth = Number(frames);
    const files = fields.slice(at + 5, at + 5 + depth);
    const lines = fields.slice(at + 5 + depth, at + 5 + 2 * depth);
    const [command = '', length, last] = fields.slice(at + 5 + 2 * depth, at + 8 + 2 * depth);
    at += 8 + 2 * depth;
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
      pipeline: Number(length) < 2 ? null : last === '0' ? 'earlier' : 'last',
      isOwn: frame === 0,
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
    const ranInside = cause.command.startsWith('(') || cause.pipeline === 'last';
    const subshell = inner.subshell > cause.subshell && ranInside;
    if (inner.status !== cause.status || !(sameShell || subshell)) break;
    cause = inner;
  }
  return cause;
}

/** Where a command stands in the article. Of one that was interrupted bash knows no line; it is looked for in its block. */
export function placeInArticle(
  { command, line, pipeline, isOwn }: Failure,
  request: BlockRequest,
): FailedCommand {
  const [first = ''] = command.split('\n');
  const elsewhere = lineWith(request, (text) => text.includes(first));
  if (line > 0) {
    // For a failing redirection of a group bash names what was run before: docproof's own line.
    const isOurs = command.startsWith('\\builtin set -');
    const inArticle = isOurs ? Math.max(line, request.line) : line;
    const lines = request.text.split('\n');
    const index = inArticle - request.line;
    const lineText = lines[index];
    if (pipeline === 'earlier') {
      const whole = pipelineAt(request.text, index);
      if (whole) return { text: whole.text, line: request.line + whole.first };
    }
    if (pipeline === 'earlier' || isOurs) return { text: lineText?.trim() ?? command, line: inArticle };
    // What `eval` runs has lines of its own.
    const evaluated = index >= lines.length ? lineWith(request, (text) => /\beval\b/.test(text)) : -1;
    if (evaluated !== -1) return { text: command, line: request.line + evaluated };
    // For the end of a function bash gives the line of the call, and for several lines their last.
    const isElsewhere = isOwn && lineText !== undefined && !lineText.includes(first);
    if (isElsewhere && elsewhere !== -1) return { text: command, line: request.line + elsewhere };
    const whole = isElsewhere ? commandAt(request.text, index) : null;
    return { text: command, line: whole === null ? inArticle : request.line + whole.first };
  }
  return { text: command, line: request.line + Math.max(elsewhere, 0) };
}

/**
 * The command with which the shell ended, from the last reports of its traps; `null` if it could not say.
 *
 * @param message - the last line on standard error: of what it cannot parse, bash says the line there and nowhere else
 */
export function placeOfExit(
  failures: readonly Failure[],
  request: BlockRequest,
  message: string,
  blockFile: string,
): FailedCommand | null {
  const last = failures.at(-1);
  if (last?.kind !== 'exit') return null;
  const failed = firstCause(failures.filter(({ kind, inBlock }) => kind === 'failed' && inBlock));
  if (failed?.status === last.status) return placeInArticle(failed, request);
  if (/: (?:syntax error|unexpected EOF)/.test(message)) {
    const named = placeOfMessage(message, blockFile, request);
    if (named) return named;
  }
  if (!last.command.startsWith('\\builtin')) return placeInArticle(last, request);
  // Bash names no command for `exit` and `set -e`: what it calls so is docproof's own line.
  const called = last.line > 0 ? last.line - request.line : -1;
  const index = called >= 0 ? called : lineOfExit(last.status, request);
  return lineOfBlock(index, request);
}

/** The line that bash names in a message of its own about the block. */
export function placeOfMessage(
  message: string,
  blockFile: string,
  request: BlockRequest,
): FailedCommand | null {
  const [, number] = /^: (?:\w+: )?line (\d+): /.exec(message.split(blockFile)[1] ?? '') ?? [];
  if (number === undefined) return null;
  return lineOfBlock(Number(number) - request.line, request);
}

/** A line of the block as a command, by its number from 0. */
function lineOfBlock(index: number, { text, line }: BlockRequest): FailedCommand | null {
  const lines = text.split('\n');
  const found = lines[Math.min(index, lines.length - 1)];
  return index < 0 || found === undefined
    ? null
    : { text: found.trim(), line: line + Math.min(index, lines.length - 1) };
}

/** The `exit` that says the status, or the first, or else an `exec` of a command, or a file that may hold one. */
function lineOfExit(status: number, request: BlockRequest): number {
  const command = (words: string) => new RegExp(`(^|[\\s;&|({])${words}`);
  const candidates = [`exit\\s+${status}\\b`, 'exit\\b', 'exec\\s+[^\\s\\d<>{&]', '(\\.|source)\\s'].map(
    command,
  );
  const found = candidates.map((pattern) => lineWith(request, (line) => pattern.test(line)));
  return found.find((index) => index !== -1) ?? -1;
}

function lineWith({ text }: BlockRequest, isWanted: (line: string) => boolean): number {
  return text.split('\n').findIndex(isWanted);
}
