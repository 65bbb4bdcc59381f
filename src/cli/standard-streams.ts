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

/** Writes to standard output. */
export function print(text: string): void {
  process.stdout.write(text);
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
  process.stderr.write(text);
}

/** Waits until everything has been printed. Gives the reason if something could not be, or `null`. */
export async function lostOutput(): Promise<string | null> {
  await new Promise<void>((resolve) => {
    process.stdout.write('', () => resolve());
  });
  return lost;
}
