import { existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { configNames } from '../config/find.ts';
import { makeFolder } from '../run/make-folder.ts';
import { starterArticle, starterConfig } from './starters.ts';

/** A file that a new project gets, and whether it was there already and has been left alone. */
export interface InitializedFile {
  path: string;
  created: boolean;
}

/** The files of a new project, or why it could not be set up. */
export type Initialized = { ok: true; files: InitializedFile[] } | { ok: false; message: string };

/** Sets a folder up for docproof: a config, unless it has one in any form, and a first article that passes. Never overwrites anything. */
export function initialize(folder: string): Initialized {
  const starters = [starterConfig, starterArticle];
  const inTheWay = starters.map(({ path }) => dirname(path)).find((path) => isNoFolder(join(folder, path)));
  if (inTheWay !== undefined) {
    return { ok: false, message: `${inTheWay} is no folder, and the first article belongs into one` };
  }
  try {
    const own = configNames.find((name) => existsSync(join(folder, name)));
    const config = { ...starterConfig, path: own ?? starterConfig.path };
    return { ok: true, files: [config, starterArticle].map(({ path, text }) => write(folder, path, text)) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

function isNoFolder(path: string): boolean {
  return existsSync(path) && !statSync(path).isDirectory();
}

function write(folder: string, path: string, text: string): InitializedFile {
  const target = join(folder, path);
  if (existsSync(target)) return { path, created: false };
  makeFolder(dirname(target));
  writeFileSync(target, text, { flag: 'wx' });
  return { path, created: true };
}
