import { isUtf8 } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file as it was read. */
export interface ArticleFile {
  path: string;
  bytes: Buffer;
  /** What it says, with its byte order mark. Bytes that are no UTF-8 have become U+FFFD. */
  text: string;
}

/** As many bytes as an article may have. */
export const mostBytes = 10 * 1024 * 1024;

/** What is said of one that has more. */
export const tooLong = 'is longer than 10 MiB, more than an article can be';

/**
 * Reads a file, or whatever else has a path, as far as an article may go.
 *
 * @throws what the system says; a RangeError, which says how long it may be, if there is more
 */
export function readBytes(path: string): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const chunks: Buffer[] = [];
    let bytes = 0;
    // What is no regular file says nothing of its length.
    for (let read = -1; read !== 0; bytes += read) {
      if (bytes > mostBytes) throw new RangeError(`it ${tooLong}`);
      const left = Math.max(fstatSync(descriptor).size - bytes, 65_536);
      const chunk = Buffer.allocUnsafe(Math.min(left, mostBytes + 1));
      read = readSync(descriptor, chunk);
      chunks.push(chunk.subarray(0, read));
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(descriptor);
  }
}

/** Reads a file; gives `null` where that cannot be done. */
export function readArticleFile(path: string): ArticleFile | null {
  try {
    const bytes = readBytes(path);
    return { path, bytes, text: bytes.toString('utf8') };
  } catch {
    return null;
  }
}

/** Why a file was not written. */
export type WriteRefusal =
  | { code: 'not-utf-8'; message: string }
  | { code: 'changed'; message: string }
  | { code: 'unwritable'; message: string };

/**
 * Puts another text in a file's place: at once and whole, behind any symbolic link to it, with its mode and, as far as the
 * system lets us, its owner.
 *
 * @param file - as it was read; if it has changed since, it stays as it is
 * @param text - with its byte order mark
 */
export function replaceArticle({ path, bytes }: ArticleFile, text: string): WriteRefusal | null {
  if (!isUtf8(bytes)) {
    return { code: 'not-utf-8', message: `${path} is not valid UTF-8, so nothing was put right in it` };
  }
  try {
    const target = realpathSync(path);
    const before = statSync(target);
    if (!readFileSync(target).equals(bytes)) {
      return { code: 'changed', message: `${path} has changed meanwhile, so nothing was put right in it` };
    }
    if (isReadOnly(before, target)) {
      return { code: 'unwritable', message: `${path} is read-only, so nothing was put right in it` };
    }
    swap(target, text, before);
    return null;
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { code: 'unwritable', message: `${path} could not be written: ${problem}` };
  }
}

/** Root may write everything, and still respects who has taken the right away from all. */
function isReadOnly({ mode }: Stats, path: string): boolean {
  if ((mode & 0o222) === 0) return true;
  try {
    accessSync(path, constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

/** A hidden name without the article's ending: nobody who looks for articles meanwhile finds the draft. */
function swap(target: string, text: string, { mode, uid, gid }: Stats): void {
  const draft = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
  try {
    writeFileSync(draft, text, { flag: 'wx', mode: 0o600 });
    keepOwner(draft, uid, gid);
    // After the owner, since changing that takes special bits away.
    chmodSync(draft, mode & 0o7777);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function keepOwner(draft: string, uid: number, gid: number): void {
  try {
    chownSync(draft, uid, gid);
  } catch {
    // Only root may give files away.
  }
}
