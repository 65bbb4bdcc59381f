import { closeSync, constants, openSync, readSync } from 'node:fs';
import { Socket } from 'node:net';

/** What a pipe holds, in bytes: no read gives more. */
const pipeSize = 65_536;

const readBuffer = Buffer.allocUnsafeSlow(pipeSize);

/** The reading end of a named pipe. */
export interface Channel {
  close(): void;
}

/**
 * Opens a named pipe for reading. What is written into it is handed over in order as it arrives.
 *
 * It is opened for writing too, so that it never ends when its last writer goes: a later block may write again.
 */
export function openChannel(path: string, onData: (chunk: Buffer) => void): Channel {
  const socket = watch(openPipe(path), onData);
  return { close: () => void socket.destroy() };
}

/** A channel that is read when it is asked to. */
export interface QuietChannel extends Channel {
  /** Hands over what is there. If the pipe was full, its writer may be waiting: it is watched from then on. */
  drain(): void;
  /** Hands over what comes from now on as it arrives. */
  watch(): void;
}

/**
 * Opens a named pipe that nobody waits for: to be woken for each piece of it would cost the writer more than the writing.
 * What is written stays in the pipe until `drain`.
 */
export function openQuietChannel(path: string, onData: (chunk: Buffer) => void): QuietChannel {
  const descriptor = openPipe(path);
  let socket: Socket | null = null;
  let isOpen = true;
  const channel = {
    drain() {
      if (socket || !isOpen) return;
      const chunk = readNow(descriptor);
      if (chunk.length > 0) onData(chunk);
      if (chunk.length === pipeSize) channel.watch();
    },
    watch() {
      if (isOpen) socket ??= watch(descriptor, onData);
    },
    close() {
      isOpen = false;
      if (socket) socket.destroy();
      else closeSync(descriptor);
    },
  };
  return channel;
}

/**
 * Calls back when everything has been handed over that was written into any channel before the data which is being handled.
 *
 * One look at the operating system tells of all channels that have something to read, and a pipe holds no more than is read
 * at once: what was there before comes before the event loop's check phase.
 */
export function afterEarlierData(callback: () => void): void {
  setImmediate(callback);
}

/**
 * The same for what was written before a process ended: the operating system tells of an end without regard to the pipes, so that
 * the look that told of it may have been too early for them.
 */
export function afterDataOfEnded(callback: () => void): void {
  setImmediate(() => setImmediate(callback));
}

function openPipe(path: string): number {
  return openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
}

function watch(descriptor: number, onData: (chunk: Buffer) => void): Socket {
  const socket = new Socket({ fd: descriptor, readable: true, writable: false });
  return socket.on('data', onData);
}

/** What is in the pipe; empty if there is nothing. */
export function readNow(descriptor: number): Buffer {
  try {
    return Buffer.from(readBuffer.subarray(0, readSync(descriptor, readBuffer)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return Buffer.alloc(0);
    throw error;
  }
}
