import { closeSync, ftruncateSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';

/** A file that the shell sources, and that is written anew whenever it has to say something else. */
export interface SourcedFile {
  /** @throws if the disk is full, and nothing more can be done about it */
  write(text: string): void;
  close(): void;
}

/** Opens the file once for all: to make it anew each time would take twenty times as long as to write into it. */
export function openSourcedFile(path: string, ballast: Ballast): SourcedFile {
  const descriptor = openSync(path, 'w', 0o600);
  let [length, written] = [0, ''];
  const write = (bytes: Buffer) => {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at, bytes.length - at, at);
    if (bytes.length < length) ftruncateSync(descriptor, bytes.length);
    length = bytes.length;
  };
  return {
    write(text) {
      if (text === written) return;
      const bytes = Buffer.from(text);
      try {
        write(bytes);
      } catch {
        ballast.drop();
        write(bytes);
      }
      written = text;
    },
    close: () => closeSync(descriptor),
  };
}

/** Room on the disk that is held ready, so that cleanup can run although an article has filled the disk. */
export interface Ballast {
  drop(): void;
}

/** Lays it, as far as there is room. */
export function layBallast(path: string): Ballast {
  const drop = () => rmSync(path, { force: true });
  try {
    writeFileSync(path, Buffer.alloc(128 * 1024));
  } catch {
    drop();
  }
  return { drop };
}
