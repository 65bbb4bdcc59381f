import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { isFile } from '../../article/location.ts';
import type { IniFile } from '../../plan/variables/ini.ts';
import { statOf } from '../paths.ts';

/** The `.ini` file of an article's name beside it; `null` if there is none, as beside what is no file. */
export function iniBeside(article: string): IniFile | null {
  if (!isFile(article)) return null;
  const { dir, name } = posix.parse(article);
  const path = posix.join(dir, `${name}.ini`);
  if (path === article || !statOf(path)?.isFile()) return null;
  try {
    return { path, text: readFileSync(path, 'utf8') };
  } catch {
    return { path, text: null };
  }
}
