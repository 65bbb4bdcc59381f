import { existsSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';

/** Folders that hold other people's articles, or none. */
const never = ['**/node_modules/**', '**/.git/**'];

/** The articles that were asked for, or what could not be found. */
export type FoundArticles = { ok: true; paths: string[] } | { ok: false; message: string };

/**
 * Turns files, folders and globs into the paths of articles, relative to the working directory, with `/`, each once.
 * The order of the arguments is kept; within a folder or glob it is alphabetical.
 *
 * @param base - folder from which the arguments count
 */
export async function findArticles(
  named: readonly string[],
  exclude: readonly string[],
  base: string,
): Promise<FoundArticles> {
  const paths: string[] = [];
  for (const argument of named) {
    const found = await expand(argument, exclude, base);
    if (found.length === 0) return { ok: false, message: notFound(argument, base) };
    paths.push(...found);
  }
  return { ok: true, paths: [...new Set(paths)] };
}

async function expand(argument: string, exclude: readonly string[], base: string): Promise<string[]> {
  const path = resolve(base, argument);
  if (existsSync(path) && !statSync(path).isDirectory()) return [fromHere(path)];
  // Loaded late: one named article needs no globbing.
  const { glob } = await import('tinyglobby');
  const isFolder = existsSync(path);
  const found = await glob(isFolder ? '**/*.md' : argument.replaceAll('\\', '/'), {
    cwd: isFolder ? path : base,
    ignore: [...never, ...exclude],
    absolute: true,
    onlyFiles: true,
  });
  return found.map(fromHere).toSorted();
}

function notFound(argument: string, base: string): string {
  return existsSync(resolve(base, argument))
    ? `there is no Markdown file in ${argument}`
    : `there is no file, folder or match for ${argument}`;
}

function fromHere(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/');
}
