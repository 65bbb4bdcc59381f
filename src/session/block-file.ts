import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';

/** The file that holds the block being run. */
export interface BlockFile {
  write(text: string): void;
  close(): void;
}

/** Opens the file once for all blocks: to make it anew for each would take twenty times as long as to write into it. */
export function openBlockFile(path: string): BlockFile {
  const descriptor = openSync(path, 'w', 0o600);
  let length = 0;
  return {
    write(text) {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at, bytes.length - at, at);
      if (bytes.length < length) ftruncateSync(descriptor, bytes.length);
      length = bytes.length;
    },
    close: () => closeSync(descriptor),
  };
}
