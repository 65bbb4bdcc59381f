import type { PrivateFolder } from './folder.ts';
import { quote } from './quote.ts';

// The shell is driven the way a person drives it: docproof writes lines into the pipe from which bash reads its script.
// No loop, function, variable or open descriptor of ours lives in the shell, so an article can neither see nor break one.

/** The signal that asks the shell to end its block: one that no article uses. Elsewhere than on Linux there is none to spare. */
export const stopSignal =
  process.platform === 'linux' ? { name: 'RTMAX-7', number: 57 } : { name: 'USR2', number: 31 };

/** Beyond this line the blank lines in front of a block, which make `$LINENO` the article's, would cost too much. */
const lastPaddedLine = 5_000;

/** The first lines that a new shell reads, up to the one that takes it to where it starts; they report its version. */
export function openingLines(folder: PrivateFolder, toStart: string): string {
  return [
    '\\builtin shopt -s expand_aliases',
    `\\builtin trap ${quote(failureTrap(folder))} ERR`,
    `\\builtin trap ${quote(stopTrap(folder))} ${stopSignal.name}`,
    // `$?` is put back, since an article's own code may stand behind ours.
    `\\builtin trap ${quote(`\\builtin eval "\\\\builtin . ${quote(folder.save)}; (exit $?) && :" && :`)} EXIT`,
    toStart,
    `\\builtin printf '%s\\0' "$BASH_VERSION" >|${quote(folder.control)}`,
    '',
  ].join('\n');
}

/** Takes a fresh shell to the working directory of the first block; there is none before it. */
export function startIn(cwd: string): string {
  return `\\builtin cd -- ${quote(cwd)} || \\builtin exit 1; \\builtin unset OLDPWD`;
}

/** Takes a new shell to where the one before it ended. */
export function restoreFrom(folder: PrivateFolder): string {
  return `{ \\builtin . ${quote(folder.restore)}; } 2>/dev/null`;
}

/** What a block's file holds: padding up to the block's line in the article, the options the block starts under, the block. */
export function blockText(text: string, line: number, options: BlockOptions): string {
  const padding = line <= lastPaddedLine ? Math.max(line - 2, 0) : 0;
  // A line that ends in a backslash is cheaper for bash to skip than an empty one.
  return `${'\\\n'.repeat(padding)}${prologue(options)}\n${text}\n`;
}

/** How far `$LINENO` in a block's file is from the line in the article. */
export function lineOffset(line: number): number {
  return line <= lastPaddedLine ? Math.max(2 - line, 0) * -1 : line - 2;
}

/** Options that differ from block to block. */
export interface BlockOptions {
  /** A failing command ends the block. */
  stopOnError: boolean;
  /** `x` and `v` of `$-` as the block before left them: they are off between blocks, where they would trace docproof's lines. */
  tracing: string;
  /** `$?` as the block before left it. */
  status: number;
}

function prologue({ stopOnError, tracing, status }: BlockOptions): string {
  const stop = stopOnError ? 'set -eE' : 'set -E';
  const last = status === 0 ? '' : `; (exit ${status}) && :`;
  const trace = tracing === '' ? '' : `; { set -${tracing}${last}; } 2>/dev/null`;
  return `\\builtin ${stop}${trace === '' ? last : trace}`;
}

/** The line that runs a block. */
export function runLine(folder: PrivateFolder, oneStream: boolean): string {
  // A stop that came too late for the block before must find nothing to stop.
  return `\\builtin :\n\\builtin . ${quote(folder.block)}${oneStream ? ' 2>&1' : ''}\n`;
}

/** The line that reports a block's end: a token, `$?`, `$-`, and two fields for each watched variable. */
export function reportLine(folder: PrivateFolder, token: string, watch: readonly string[]): string {
  const values = watch.map((name) => ` "\${${name}+set}" "\${${name}-}"`).join('');
  const report = `\\builtin printf '%s\\0' ${token} "$?" "$-" ${watch.length}${values}`;
  const quiet = 'case $- in *[evx]*) \\builtin set +evx;; esac';
  return `{ ${report}; ${quiet}; } >|${quote(folder.control)} 2>/dev/null\n`;
}

/** Runs a line that stands in the folder's report file. */
export function reportFromFile(folder: PrivateFolder): string {
  return `\\builtin . ${quote(folder.report)}\n`;
}

/** What the failure and the stop trap report, but for the status and the line. */
const frames =
  '"$BASH_SUBSHELL" "${#BASH_SOURCE[@]}" "${BASH_SOURCE[@]}" "${BASH_LINENO[@]}" "${BASH_COMMAND:0:900}"';

/**
 * Reports a failing command and ends the block. `set -e` decides what a failure is, in subshells and command substitutions
 * too; but before it ends the shell, this trap ends the block instead: functions one by one, then the block itself.
 */
function failureTrap(folder: PrivateFolder): string {
  const report = `\\builtin printf '%s\\0' "$?" "$LINENO" ${frames} 2>/dev/null >|${quote(folder.failures)}`;
  const leave = '01) \\builtin set +e;; 02) \\builtin set +e; \\builtin return;; 0*) \\builtin return;;';
  return `case $- in *e*) ${report}; case $BASH_SUBSHELL\${#BASH_SOURCE[@]} in ${leave} esac;; esac`;
}

/**
 * Ends the block at once, whatever conditions and loops stand around the command that was interrupted: a DEBUG trap leaves every
 * function that is entered, and then the block. Bash knows no line here; it is looked for in the block.
 */
function stopTrap(folder: PrivateFolder): string {
  const report = `\\builtin printf '%s\\0' 124 0 ${frames} 2>/dev/null >|${quote(folder.failures)}`;
  const leave =
    'case $BASH_SUBSHELL${#BASH_SOURCE[@]} in 01) \\builtin trap - DEBUG; \\builtin set +eT;; 02) \\builtin set +e; \\builtin return 124;; 0*) \\builtin return 124;; esac';
  return `case \${#BASH_SOURCE[@]} in 1) ;; *) ${report}; \\builtin set -T; \\builtin trap '${leave}' DEBUG; ${leave};; esac`;
}
