import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
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

/**
 * Makes what gives the root for an article: the folder that is named. Else it is the repository around the folder given, or around the
 * article if that does not stand below it; and where there is no repository, that folder, or the article's own.
 */
export function rootFinder(named: string | undefined, base: string): (article: string) => string {
  const repositoryAround = repositoryFinder();
  return (article) => {
    if (named !== undefined) return resolve(base, named);
    const path = realPath(resolve(article));
    const folder = isBelow(path, realPath(base)) ? base : dirname(path);
    return repositoryAround(realPath(folder)) ?? folder;
  };
}

/** Makes what gives the top folder of the repository that a folder stands in; each folder is looked into once. */
function repositoryFinder(): (folder: string) => string | null {
  const known = new Map<string, string | null>();
  const find = (folder: string): string | null => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const above = dirname(folder) === folder ? null : dirname(folder);
    const top = existsSync(join(folder, '.git')) ? folder : above && find(above);
    known.set(folder, top);
    return top;
  };
  return find;
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
