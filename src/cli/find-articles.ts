import { type Dirent, existsSync, readdir, type Stats, stat } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { isUrl, standardInput } from '../article/location.ts';
import { hasOtherName, linkAt, otherName, realPath, statOf } from './paths.ts';
import { articleAddress } from './sources/address.ts';

/** Folders that hold other people's articles, or none: package managers, version control and caches fill them. */
const never = [
  'node_modules',
  '.git',
  '.hg',
  '.svn',
  '.venv',
  '.tox',
  '.terraform',
  '.cache',
  '.*_cache',
].map((name) => `**/${name}/**`);

/** The articles that were asked for, or what could not be found. */
export type FoundArticles =
  | {
      ok: true;
      paths: string[];
      /** Which folders below those that were asked for could not be looked into, a sentence each. */
      unread: string[];
    }
  | { ok: false; message: string };

/**
 * Turns files, folders and globs into the paths of articles, relative to the working directory, with `/`; `-` and web addresses
 * stay what they are. Every file is there once, however many links lead to it. The order of the arguments is kept; within a
 * folder or glob it is alphabetical.
 *
 * @param base - folder from which the arguments count
 */
export async function findArticles(
  named: readonly string[],
  exclude: readonly string[],
  base: string,
): Promise<FoundArticles> {
  // By the file's real path.
  const paths = new Map<string, string>();
  const unread: string[] = [];
  if (named.filter((argument) => argument === standardInput).length > 1) {
    return { ok: false, message: 'standard input was named twice, and can be read only once' };
  }
  for (const argument of named) {
    // As a path it would be the working directory, which nobody means who leaves a variable empty.
    if (argument === '') return { ok: false, message: 'an article was named by an empty text' };
    if (argument === standardInput) {
      paths.set(argument, argument);
      continue;
    }
    if (isUrl(argument)) {
      const found = articleAddress(argument);
      if (!found.ok) return found;
      paths.set(found.address, found.address);
      continue;
    }
    const found = await expand(argument, exclude, base, (folder, problem) => {
      unread.push(`${fromHere(folder)} cannot be looked into: ${problem}`);
    });
    if (found.length === 0) return { ok: false, message: notFound(argument, base) };
    for (const path of found) {
      const real = realPath(path);
      if (!paths.has(real)) paths.set(real, fromHere(path));
    }
  }
  return { ok: true, paths: [...paths.values()], unread };
}

async function expand(
  argument: string,
  exclude: readonly string[],
  base: string,
  onUnread: (folder: string, problem: string) => void,
): Promise<string[]> {
  const path = resolve(base, argument);
  const stands = statOf(path);
  const isFolder = stands?.isDirectory() ?? false;
  if (stands !== null && !isFolder) return [path];
  // Loaded late: one named article needs no globbing.
  const { glob } = await import('tinyglobby');
  const found = await glob(isFolder ? '**/*.md' : argument.replaceAll('\\', '/'), {
    cwd: isFolder ? path : base,
    ignore: [...never, ...exclude],
    absolute: true,
    onlyFiles: true,
    // A folder stands for all of its articles; the pattern of a glob says itself what it wants.
    dot: isFolder,
    // The casts are for the overloads that the globbing does not call.
    fs: { stat: statOfFile as typeof stat, readdir: telling(onUnread) as typeof readdir },
  });
  const links = new Set(found.filter((file) => linkAt(file) !== null));
  const themselves = new Set(found.filter((file) => !links.has(file)).map(realPath));
  return found.filter((file) => !links.has(file) || !themselves.has(realPath(file))).toSorted();
}

/** What the globbing learns of a link: one to a folder or a device is as good as broken, so that it is not followed. */
function statOfFile(path: string, callback: (error: Error | null, stats: Stats) => void): void {
  stat(path, (error, stats) => {
    callback(error ?? (stats.isFile() ? null : new Error(`${path} is no file`)), stats);
  });
}

/** What the globbing looks into folders with: it passes over what it cannot read. */
function telling(onUnread: (folder: string, problem: string) => void) {
  return (
    folder: string,
    options: { withFileTypes: true },
    callback: (error: Error | null, entries: Dirent[]) => void,
  ) => {
    readdir(folder, options, (error, entries) => {
      if (error !== null) onUnread(folder, hasOtherName(folder) ? otherName : error.message);
      callback(error, entries);
    });
  };
}

function notFound(argument: string, base: string): string {
  const path = resolve(base, argument);
  if (existsSync(path)) return `there is no Markdown file in ${argument}`;
  const link = linkAt(path);
  return link === null
    ? `there is no file, folder or match for ${argument}`
    : `${argument} is a link to ${link}, which does not exist`;
}

function fromHere(path: string): string {
  const here = relative(process.cwd(), path).split(sep).join('/');
  return here === standardInput ? `./${here}` : here;
}
