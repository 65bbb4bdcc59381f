import {
  closeSync,
  constants,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFile,
  writeFileSync,
} from 'node:fs';
import { Socket } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { makeFolder } from '../../run/make-folder.ts';
import { print, warn } from '../standard-streams.ts';
import { destinationOf } from './destination.ts';

/**
 * Writes a report to where it was asked for: a file is put in place whole, behind any link to it; into anything else the
 * text goes as it is.
 *
 * @param draftMark - keeps the drafts of runs apart that write the same file
 * @throws what the system says where it cannot be written; a file that was there before stays as it was
 */
export async function writeReport(file: string, text: string, draftMark: string): Promise<void> {
  const destination = destinationOf(file);
  switch (destination.kind) {
    case 'none':
      throw new Error(destination.problem);
    case 'descriptor':
      return writeToDescriptor(destination.descriptor, text);
    case 'stream':
      return unlessUnread(() => writeToStream(destination.path, text));
    case 'file':
      return replace(destination.path, text, draftMark);
  }
}

/** In order with what else goes to the standard streams. */
async function writeToDescriptor(descriptor: number, text: string): Promise<void> {
  if (descriptor === 1) return print(text);
  if (descriptor === 2) return warn(text);
  return unlessUnread(() => promisify(writeFile)(descriptor, text));
}

async function writeToStream(path: string, text: string): Promise<void> {
  if (statSync(path).isFIFO()) return writeToPipe(path, text);
  // Never made anew: where somebody removes a device in the middle of a run, no file takes its place.
  const descriptor = openSync(path, constants.O_WRONLY | constants.O_NOCTTY);
  try {
    await promisify(writeFile)(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
}

/** A pipe is opened only if somebody reads it: who waits for a reader in a system call cannot be interrupted. */
async function writeToPipe(path: string, text: string): Promise<void> {
  const socket = new Socket({ fd: openReadPipe(path), readable: false, writable: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.end(text, resolve);
  });
}

function openReadPipe(path: string): number {
  try {
    return openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch (error) {
    throw isSystemError(error, 'ENXIO') ? new Error(`nobody reads the named pipe ${path}`) : error;
  }
}

/** A reader who stops reading has had enough. */
async function unlessUnread(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isSystemError(error, 'EPIPE')) throw error;
  }
}

function isSystemError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** What every file system takes of a name, in bytes, with room for a mark. */
const longestName = 250;

/** Somebody may be reading the file, and another run may be writing its own. */
function replace(path: string, text: string, draftMark: string): void {
  makeFolder(dirname(path));
  // A name may be as long as the system takes.
  const name = Buffer.from(basename(path)).subarray(0, longestName - draftMark.length);
  const draft = join(dirname(path), `${name.toString()}.${draftMark}`);
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
