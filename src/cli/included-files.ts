import { dirname, relative, resolve, sep } from 'node:path';
import { type IncludedFile, type ReadIncluded, unresolved } from '../article/included-file.ts';
import { isUrl } from '../article/location.ts';
import { realPath } from './paths.ts';
import { readSmallText } from './small-text.ts';

/** Reads the files that articles include, from a folder and those below it, wherever links lead. */
export function includedFilesBelow(root: string): ReadIncluded {
  const folder = realPath(resolve(root));
  return (path, from) => {
    if (isUrl(path)) return unresolved('it is a web address, and only files can be included');
    const target = targetOf(path.replaceAll('\\', '/'), from, folder);
    // Of what lies outside, not even whether it exists is told.
    if (!isBelow(target, folder) || !isBelow(realPath(target), folder)) {
      const here = fromHere(folder);
      return { ok: false, code: 'outside-root', root: here === '.' ? 'the working directory' : here };
    }
    return readFile(target);
  };
}

/** The root for an article: the one that is named, else the folder given, or the article's own if it does not stand below that. */
export function rootFor(article: string, named: string | undefined, base: string): string {
  if (named !== undefined) return resolve(base, named);
  return isBelow(realPath(resolve(article)), realPath(base)) ? base : dirname(realPath(resolve(article)));
}

function targetOf(path: string, from: string, root: string): string {
  return path.startsWith('~/')
    ? resolve(root, path.slice(2))
    : resolve(realPath(dirname(resolve(from))), path);
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`);
}

function readFile(path: string): IncludedFile {
  const read = readSmallText(path);
  return read.ok ? { ok: true, file: fromHere(path), text: read.text } : unresolved(read.problem);
}

function fromHere(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/') || '.';
}
