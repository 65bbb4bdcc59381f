import { parse } from 'yaml';

/** The pivots of each group, by the group's id, in the order in which a reader is offered them. */
export type PivotGroups = ReadonlyMap<string, readonly string[]>;

/**
 * Reads the groups that a site defines for all of its articles, in the form of Microsoft Learn's `zone-pivot-groups.yml`: `groups`, each with
 * an `id` and `pivots`, each with an `id`. What is not of that form is left out.
 */
export function readPivotGroups(yaml: string): PivotGroups {
  let content: unknown;
  try {
    content = parse(yaml, { logLevel: 'silent' });
  } catch {
    return new Map();
  }
  return new Map(
    listIn(content, 'groups').flatMap((group) => {
      const id = idOf(group);
      return id === null ? [] : [[id, listIn(group, 'pivots').flatMap((pivot) => idOf(pivot) ?? [])]];
    }),
  );
}

/** Puts pivots in the order of their groups; those of none come last, as they were. */
export function inOrderOfGroups(
  pivots: readonly string[],
  ids: readonly string[],
  groups: PivotGroups,
): string[] {
  const offered = ids.flatMap((id) => groups.get(id) ?? []);
  return [...new Set([...offered.filter((pivot) => pivots.includes(pivot)), ...pivots])];
}

function listIn(value: unknown, key: string): unknown[] {
  const list: unknown = isObject(value) ? value[key] : null;
  return Array.isArray(list) ? list : [];
}

function idOf(value: unknown): string | null {
  return isObject(value) && typeof value.id === 'string' ? value.id : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
