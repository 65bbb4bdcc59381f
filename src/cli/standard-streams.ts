import { type CommandFree, commandFree } from '../report/ci/command-free.ts';
import { ciSystems } from './ci-systems.ts';

let lost: string | null = null;
let makeRoom: (() => void) | null = null;

/** Goes on whatever becomes of the standard streams, and takes note of output that was lost. */
export function watchStandardStreams(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader who stops reading has had enough; the run and its cleanup must not stop with it.
    if (error.code !== 'EPIPE') lost ??= error.message;
  });
  // There is nowhere left to say it.
  process.stderr.on('error', () => {});
}

/** One of them. */
export type StandardStream = 'stdout' | 'stderr';

/** What goes to each, where an agent listens. Whoever prints something has taken the power from it; here nothing gets by. */
const listened: Record<StandardStream, CommandFree> | null =
  ciSystems().length > 0 ? { stdout: commandFree(), stderr: commandFree() } : null;

/** Writes to standard output. */
export function print(text: string): void {
  write('stdout', text);
}

/** Has something done before whatever others write: what is drawn over on a terminal has to give way to it. */
export function beforeOthers(callback: () => void): void {
  makeRoom = callback;
}

/** Writes to standard output what is not the terminal reporter's. Between what that draws, it is a line of its own. */
export function printAside(text: string): void {
  makeRoom?.();
  print(makeRoom === null || text.endsWith('\n') ? text : `${text}\n`);
}

/** Writes a message to standard error. */
export function warn(text: string): void {
  makeRoom?.();
  write('stderr', text);
}

function write(stream: StandardStream, text: string): void {
  process[stream].write(listened ? listened[stream].take(text) : text);
}

/** Writes whole lines that are commands of docproof's own to a CI agent, and nothing else. */
export function command(stream: StandardStream, lines: string): void {
  process[stream].write((listened?.[stream].endLine() ?? '') + lines);
}

/** Waits until everything has been printed. Gives the reason if something could not be, or `null`. */
export async function lostOutput(): Promise<string | null> {
  await written('stdout');
  return lost;
}

/** Waits until everything has been said. */
export function written(stream: StandardStream): Promise<void> {
  return new Promise((resolve) => {
    process[stream].write('', () => resolve());
  });
}
