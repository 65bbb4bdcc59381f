import { constants, openSync, readSync } from 'node:fs';
import { Socket } from 'node:net';

/** The reading end of a named pipe. */
export interface Channel {
  /** Hands over, now, everything that has been written so far. */
  drain(): void;
  close(): void;
}

/**
 * Opens a named pipe for reading. What is written into it is handed over in order as it arrives.
 *
 * It is opened for writing too, so that it never ends when its last writer goes: a later block may write again.
 */
export function openChannel(path: string, onData: (chunk: Buffer) => void): Channel {
  const descriptor = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
  const socket = new Socket({ fd: descriptor, readable: true, writable: false });
  socket.on('data', onData);
  return {
    drain() {
      for (let chunk = readNow(descriptor); chunk; chunk = readNow(descriptor)) onData(chunk);
    },
    close() {
      socket.destroy();
    },
  };
}

function readNow(descriptor: number): Buffer | null {
  const buffer = Buffer.allocUnsafe(65_536);
  try {
    const length = readSync(descriptor, buffer);
    return length > 0 ? buffer.subarray(0, length) : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return null;
    throw error;
  }
}
