import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isFile } from '../../article/location.ts';
import { type PivotGroups, readPivotGroups } from '../../article/pivot-groups.ts';
import { realPath } from '../paths.ts';
import { readSmallText } from '../small-text.ts';

/** Where a site keeps its groups, in its top folder. */
const names = ['zone-pivot-groups.yml', join('zone-pivots', 'zone-pivot-groups.yml')];

const none: PivotGroups = new Map();

/**
 * Makes a finder of the pivot groups that hold for an article: those of the file nearest above it, within its repository. Each file is
 * read once.
 */
export function pivotGroupsFinder(): (article: string) => PivotGroups {
  const known = new Map<string, PivotGroups>();
  const find = (folder: string): PivotGroups => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const isTop = dirname(folder) === folder || existsSync(join(folder, '.git'));
    const groups = groupsIn(folder) ?? (isTop ? none : find(dirname(folder)));
    known.set(folder, groups);
    return groups;
  };
  return (article) => (isFile(article) ? find(dirname(realPath(resolve(article)))) : none);
}

/** `null` if there is no such file in a folder, or none that can be read. */
function groupsIn(folder: string): PivotGroups | null {
  for (const name of names) {
    const read = readSmallText(join(folder, name));
    if (read.ok) return readPivotGroups(read.text);
  }
  return null;
}
