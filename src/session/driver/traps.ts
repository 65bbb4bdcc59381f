import type { PrivateFolder } from '../folder.ts';
import { quote } from '../quote.ts';
import { type StateMarks, saveAtExit } from '../state/save.ts';

/** The signal that asks the shell to end its block: one that no article uses. Elsewhere than on Linux there is none to spare. */
export const stopSignal =
  process.platform === 'linux' ? { name: 'RTMAX-7', number: 57 } : { name: 'USR2', number: 31 };

/** Exit status of a block that was stopped, as `timeout` gives it. */
export const stoppedStatus = 124;

/**
 * Where the shell is: how deep in subshells, the files and call lines of its frames, the command, and of its pipeline the length and the last status.
 *
 * @param inFile - whether the report stands in a file of its own, whose frame is left out
 */
function place(inFile = false): string {
  const [count, from] = inFile ? ['$((${#BASH_SOURCE[@]} - 1))', ':1'] : ['${#BASH_SOURCE[@]}', ''];
  const frames = `"${count}" "\${BASH_SOURCE[@]${from}}" "\${BASH_LINENO[@]${from}}"`;
  return `"$BASH_SUBSHELL" ${frames} "\${BASH_COMMAND:0:900}" "\${#PIPESTATUS[@]}" "\${PIPESTATUS[@]: -1}"`;
}

/** Leaves functions one by one, then the block; the shell itself goes on without `set -e` to docproof's next line. */
const leave =
  'case $BASH_SUBSHELL${#BASH_SOURCE[@]} in 01) \\builtin set +e;; 02) \\builtin set +e; \\builtin return;; 0*) \\builtin return;; esac';

/**
 * Reports a failing command and ends the block. `set -e` decides what a failure is, in subshells and command substitutions
 * too; but before it ends the shell, this trap ends the block instead.
 */
export function failureTrap(folder: PrivateFolder): string {
  const report = `\\builtin printf '%s\\0' failed "$?" "$LINENO" ${place()} >|${quote(folder.failures)}`;
  // In a group whose errors go nowhere, so that `set -x` does not show it.
  return `{ case $- in *e*) ${report}; ${leave};; esac; } 2>/dev/null`;
}

/**
 * What stands before an article's own failure trap, and behind it. The article's runs once, at the level of the block, as it would without
 * the `set -E` that docproof needs; and it finds `$?` as the command has left it. One that is set in a subshell runs there.
 */
export function failureTrapAround(folder: PrivateFolder, inSubshell: boolean): [string, string] {
  const begin = quote(`{ \\builtin . ${quote(folder.fail)} `);
  const report = `\\builtin eval ${begin}"$LINENO; (\\\\builtin exit $?) && :; } 2>/dev/null" && :`;
  return [
    // On one line with the action, so that `$LINENO` is right there.
    `${report}; case $BASH_SUBSHELL\${#BASH_SOURCE[@]} in ${inSubshell ? '*' : '02'}) `,
    `\n;; esac\n{ case $- in *e*) ${leave};; esac; } 2>/dev/null`,
  ];
}

/** The file that stands before an article's own failure trap. */
export function failScript(folder: PrivateFolder): string {
  const report = `\\builtin printf '%s\\0' failed "$?" "$1" ${place(true)} >|${quote(folder.failures)}`;
  return `{ case $- in *e*) ${report};; esac; } 2>/dev/null\n`;
}

/**
 * Ends the block, if one is running, at once, whatever conditions and loops stand around the command that was interrupted: a DEBUG trap leaves every
 * function that is entered, and then the block. Bash knows no line here; it is looked for in the block.
 */
export function stopTrap(folder: PrivateFolder): string {
  const report = `\\builtin printf '%s\\0' failed ${stoppedStatus} 0 ${place()} 2>/dev/null >|${quote(folder.failures)}`;
  const leave = `case $BASH_SUBSHELL\${#BASH_SOURCE[@]} in 01) \\builtin trap - DEBUG; \\builtin set +eT;; 02) \\builtin set +e; \\builtin return ${stoppedStatus};; 0*) \\builtin return ${stoppedStatus};; esac`;
  // The last frame but one is the block's file, or one of docproof's own, which has to do its work.
  return `{ case \${BASH_SOURCE[@]: -2:1} in ${quote(folder.block)}) ${report}; \\builtin set -T; \\builtin trap '${leave}' DEBUG; ${leave};; esac; } 2>/dev/null`;
}

/** Saves the state of a shell that ends, and puts `$?` back, since an article's own code may stand behind. */
export function exitTrap(folder: PrivateFolder): string {
  const save = quote(`\\builtin . ${quote(folder.leave)}; `);
  return `\\builtin eval ${save}"(\\\\builtin exit $?) && :" && :`;
}

/** The file that the exit trap sources: where the shell ended, and its state. */
export function leaveScript(folder: PrivateFolder, marks: StateMarks): string {
  const report = `\\builtin printf '%s\\0' exit "$?" 0 ${place(true)} >|${quote(folder.failures)}`;
  const save = `{ \\builtin printf '%s\\0' ${marks.exit}; \\builtin trap -p; ${saveAtExit(marks)}} >|${quote(folder.state)}`;
  // A subshell's end is not the shell's.
  return `{ case $BASH_SUBSHELL in 0) ${report}; ${save};; esac; } 2>/dev/null\n`;
}
