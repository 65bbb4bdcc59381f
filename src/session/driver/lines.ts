import type { PrivateFolder } from '../folder.ts';
import { quote } from '../quote.ts';
import type { Watched } from '../report.ts';
import type { Saves } from '../state/saved-states.ts';
import { endMarker } from '../terminal.ts';
import { assignLineNumber } from './block-text.ts';
import { exitTrap, failureTrap, stopSignal, stopTrap } from './traps.ts';

// The shell is driven the way a person drives it: docproof writes lines into the pipe from which bash reads its script.
// No loop, function, variable or open descriptor of ours lives in the shell, so an article can neither see nor break one.
// Bash reads a pipe byte by byte, so the lines are short, and what is long stands in files.

/** A line that no shell has read when it starts. */
const farLine = 70_000;

/** What a new shell says first, behind a token. */
export interface Greeting {
  version: string;
  pid: number;
  /** Whether it can be told which line it is at. */
  tellsLine: boolean;
}

/** Reads a greeting from what stands behind its token; `null` if that is not all of it. */
export function readGreeting([version, pid, line]: readonly string[]): Greeting | null {
  if (version === undefined || pid === undefined || line === undefined) return null;
  return { version, pid: Number(pid), tellsLine: Number(line) > farLine };
}

/** The first lines that a new shell reads, up to the one that takes it to where it starts; they make it greet. */
export function openingLines(folder: PrivateFolder, toStart: string, token: string): string {
  return [
    '\\builtin shopt -s expand_aliases',
    `\\builtin trap ${quote(failureTrap(folder))} ERR`,
    `\\builtin trap ${quote(stopTrap(folder))} ${stopSignal.name}`,
    `\\builtin trap ${quote(exitTrap(folder))} EXIT`,
    assignLineNumber(farLine),
    toStart,
    `\\builtin printf '\\0%s' ${token} "$BASH_VERSION" "$$" "$LINENO" '' >|${quote(folder.control)}`,
    '',
  ].join('\n');
}

/** Takes a fresh shell to the working directory of the first block; there is none before it. */
export function startIn(cwd: string): string {
  return `\\builtin cd -- ${quote(cwd)} || \\builtin exit 1; \\builtin unset OLDPWD`;
}

/** Takes a new shell to where the one before it ended. */
export function restoreFrom(folder: PrivateFolder): string {
  return `{ \\builtin . ${quote(folder.restore)}; } >/dev/null 2>&1`;
}

/** How a block is run. */
export interface RunLine {
  /** Standard error goes where standard output goes. */
  oneStream: boolean;
  /** What the report begins with. */
  token: string;
  /** The block may leave tracing on, which must not show docproof's lines. */
  tracing: boolean;
  /** The device of the terminal, on which the end of the output is to be marked; `null` without a terminal. */
  terminal: string | null;
  /** When the state of the shell is saved. */
  saves: Saves;
  /** The block may set a DEBUG trap: it is taken off once it has been saved, since it would run for docproof's lines. */
  debugTrap: boolean;
}

/**
 * The line that runs a block and reports its end. It is one line, so that bash has read all of it before the block begins. Where it can
 * it does without reserved words, of which an article could make aliases.
 *
 * The empty line behind it is the bait: when bash has taken it, the block is over, whether or not there was a report.
 */
export function runLine(folder: PrivateFolder, line: RunLine): string {
  const { oneStream, token, tracing, terminal, saves, debugTrap } = line;
  // What a DEBUG trap prints for docproof's lines is nobody's output.
  const quiet = (command: string) => {
    if (debugTrap) return `{ ${command};} >/dev/null 2>&1`;
    return tracing ? `{ ${command};} 2>/dev/null` : command;
  };
  const commands = [
    ...(saves.before ? saveCommands(folder) : []),
    `\\builtin . ${quote(folder.block)}${oneStream ? ' 2>&1' : ''}`,
    quiet(`\\builtin . ${quote(folder.report)} ${token} >|${quote(folder.control)}`),
    ...(terminal === null ? [] : [`\\builtin printf '%s' ${quote(endMarker(token))} >|${quote(terminal)}`]),
    ...(saves.after ? saveCommands(folder).map(quiet) : []),
    ...(debugTrap ? [quiet('\\builtin trap - DEBUG')] : []),
  ];
  return `${commands.join(';')}\n\n`;
}

/** The line that makes up for what a block's own line, which bash has given up, was to do behind the block: report, and save. */
export function reportLine(folder: PrivateFolder, token: string, saves: boolean): string {
  const report = `{ \\builtin . ${quote(folder.report)} ${token} >|${quote(folder.control)};} 2>/dev/null`;
  return `${[report, ...(saves ? saveCommands(folder) : [])].join(';')}\n\n`;
}

/** The line that saves the state of the shell between two blocks. */
export function saveLine(folder: PrivateFolder): string {
  return `${saveCommands(folder).join(';')}\n\n`;
}

/** Bash takes the traps from a file that is sourced, so they stand outside. */
function saveCommands(folder: PrivateFolder): string[] {
  const state = quote(folder.state);
  return [`\\builtin trap -p >|${state}`, `\\builtin . ${quote(folder.save)} >|${state}`];
}

/** What the report file holds, as `readReport` reads it. Tracing and `set -e` end with it. */
export function reportText({ watch, watchElements = [] }: Watched): string {
  const values = watch.map((name) => ` "\${${name}+set}" "\${${name}-}"`).join('');
  const elements = watchElements.map((name) => ` \${${name}[@]+"\${${name}[@]}"} "$1"`).join('');
  // The NUL in front parts the report from what a DEBUG trap may have printed before it.
  return `\\builtin printf '\\0%s' "$1" "$?" "$-" ${watch.length}${values}${elements} ''\n\\builtin set +evx\n`;
}
