import { posix } from 'node:path';
import { type IncludedFile, type ReadIncluded, unresolved } from '../../article/included-file.ts';
import { isFile } from '../../article/location.ts';
import type { IniFile } from '../../plan/variables/ini.ts';
import { linkAt, statOf } from '../paths.ts';
import { readSmallText } from '../small-text.ts';

/**
 * The `.ini` file of an article's name beside it; `null` if there is none, as beside what is no file.
 *
 * @param files - reads what a symbolic link in its place leads to
 */
export function iniBeside(article: string, files: ReadIncluded): IniFile | null {
  if (!isFile(article)) return null;
  const { dir, name } = posix.parse(article);
  const path = posix.join(dir, `${name}.ini`);
  if (path === article || !statOf(path)?.isFile()) return null;
  return { path, found: linkAt(path) === null ? ownFile(path) : files(`./${name}.ini`, article) };
}

function ownFile(path: string): IncludedFile {
  const read = readSmallText(path);
  return read.ok ? { ok: true, file: path, text: read.text } : unresolved(read.problem);
}
