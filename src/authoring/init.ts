import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../run/make-folder.ts';
import { starterArticle, starterConfig } from './starters.ts';

/** A file that a new project gets, and whether it was there already and has been left alone. */
export interface InitializedFile {
  path: string;
  created: boolean;
}

/** Sets a folder up for docproof: a config, and a first article that passes. Never overwrites anything. */
export function initialize(folder: string): InitializedFile[] {
  return [starterConfig, starterArticle].map(({ path, text }) => {
    const target = join(folder, path);
    if (existsSync(target)) return { path, created: false };
    makeFolder(dirname(target));
    writeFileSync(target, text, { flag: 'wx' });
    return { path, created: true };
  });
}
