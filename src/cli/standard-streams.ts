/** Goes on whatever becomes of the standard streams: the run and its cleanup must not stop with who reads them. */
export function watchStandardStreams(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/** Writes to standard output. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** Writes a message to standard error. */
export function warn(text: string): void {
  process.stderr.write(text);
}
