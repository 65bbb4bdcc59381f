import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { messageOf } from '../message-of.ts';
import { linkAt, statOf } from '../paths.ts';

/** Where the text of a report goes that was asked for under a path. */
export type Destination =
  | { kind: 'descriptor' /** An open file of this process, 1 being standard output. */; descriptor: number }
  | { kind: 'stream' /** Something that is no regular file: a device, a named pipe. */; path: string }
  | { kind: 'file' /** Where every link leads; the file need not exist. */; path: string }
  | { kind: 'none' /** Why nothing can be written there. */; problem: string };

/** As many links as Linux follows. */
const mostLinks = 40;

const standardStreams = ['/dev/stdin', '/dev/stdout', '/dev/stderr'];

/** Follows a path to what would be written. */
export function destinationOf(file: string): Destination {
  if (file.endsWith('/')) return { kind: 'none', problem: `${file} is a folder` };
  try {
    return follow(resolve(file), file);
  } catch (error) {
    return { kind: 'none', problem: messageOf(error) };
  }
}

function follow(path: string, named: string, links = 0): Destination {
  const target = join(realFolder(dirname(path)), basename(path));
  // A link in /proc leads nowhere that could be opened by name, and what is open there must not be emptied.
  const descriptor = descriptorOf(path) ?? descriptorOf(target);
  if (descriptor !== null) return { kind: 'descriptor', descriptor };
  const link = linkAt(target);
  if (link !== null) {
    if (links === mostLinks) return { kind: 'none', problem: `${named} is a link that leads to itself` };
    return follow(resolve(dirname(target), link), named, links + 1);
  }
  const found = statOf(target);
  if (found?.isDirectory()) return { kind: 'none', problem: `${named} is a folder` };
  return { kind: found === null || found.isFile() ? 'file' : 'stream', path: target };
}

/** The folder with every link followed; of what does not exist yet, the part that does. */
function realFolder(path: string): string {
  const found = statOf(path);
  if (found?.isDirectory()) return realpathSync(path);
  if (found) throw new Error(`${path} is no folder`);
  return path === dirname(path) ? path : join(realFolder(dirname(path)), basename(path));
}

function descriptorOf(path: string): number | null {
  const standard = standardStreams.indexOf(path);
  if (standard !== -1) return standard;
  const number = /^\/(?:dev|proc\/(self|\d+))\/fd\/(\d+)$/.exec(path);
  const process_ = number?.[1] ?? 'self';
  if (number === null || (process_ !== 'self' && process_ !== String(process.pid))) return null;
  return Number(number[2]);
}

/** The same for two destinations exactly where what is written to one is written to the other. */
export function identityOf(destination: Destination): string {
  if (destination.kind === 'none') return destination.problem;
  if (destination.kind === 'descriptor') return `descriptor ${destination.descriptor}`;
  const found = statOf(destination.path);
  return found ? `${found.dev}:${found.ino}` : destination.path;
}
