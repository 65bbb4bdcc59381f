import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { realPath } from './paths.ts';

/** The working directory as seen from the root of the repository, with `/`: CI systems look for files from there. */
export function folderInRepository(): string {
  const { GITHUB_WORKSPACE, BUILD_SOURCESDIRECTORY } = process.env;
  const workspace = GITHUB_WORKSPACE || BUILD_SOURCESDIRECTORY;
  const cwd = realPath(process.cwd());
  const root = rootOf(cwd, workspace ? realPath(workspace) : null);
  const folder = relative(root, cwd).split(sep).join('/');
  return folder === '..' || folder.startsWith('../') ? '' : folder;
}

/**
 * A repository may lie in a folder of the workspace, and have others within it: the outermost one counts. Without a workspace it is
 * the nearest.
 */
function rootOf(cwd: string, workspace: string | null): string {
  const above = foldersUpTo(cwd, workspace);
  const tops = above.filter((folder) => existsSync(join(folder, '.git')));
  return (workspace === null ? tops[0] : tops.at(-1)) ?? workspace ?? cwd;
}

/** A folder and those around it, the last of which is another; none where it does not lie in that. */
function foldersUpTo(folder: string, last: string | null): string[] {
  const folders = [folder];
  for (let at = folder; at !== last; at = dirname(at)) {
    if (dirname(at) === at) return last === null ? folders : [];
    folders.push(dirname(at));
  }
  return folders;
}
