import type { TabPlace } from './types.ts';

interface OpenGroup {
  depth: number;
  group: number;
  id: string;
}

/** Follows the tab groups of an article from heading to heading. */
export interface TabTracker {
  /** Tabs that are open, the outermost first. */
  current(): TabPlace[];
  /** Ids of the tabs of each group so far. */
  groups(): string[][];
  /** A tab's heading. An id that its group already has begins a new group. */
  tab(depth: number, id: string): void;
  /** Any other heading: it ends the groups whose tabs are headed deeper. */
  heading(depth: number): void;
  /** A thematic break: it ends the innermost group. */
  thematicBreak(): void;
  /** A list item or block quote begins: what is in it leaves the groups around it open. */
  enter(): void;
  /** It ends, and with it the groups that began in it. */
  leave(): void;
  /** Gives a function that ends the groups which have begun since. */
  mark(): () => void;
}

/** Begins outside of any tab. */
export function trackTabs(): TabTracker {
  const open: OpenGroup[] = [];
  const groups: Set<string>[] = [];
  // So many of the open groups began outside of the containers that the reader is in, by container.
  const outside: number[] = [];
  const floor = () => outside.at(-1) ?? 0;
  const innermost = () => (open.length > floor() ? open.at(-1) : undefined);
  const closeDeeper = (depth: number) => {
    while ((innermost()?.depth ?? 0) > depth) open.pop();
  };
  const closeFrom = (count: number) => {
    open.length = Math.min(open.length, Math.max(count, floor()));
  };
  return {
    current: () => open.map(({ group, id }) => ({ group, id })),
    groups: () => groups.map((ids) => [...ids]),
    tab(depth, id) {
      closeDeeper(depth);
      const before = innermost();
      const ids = groups[before?.group ?? -1];
      if (before?.depth === depth && ids !== undefined && !ids.has(id)) {
        before.id = id;
        ids.add(id);
        return;
      }
      if (before?.depth === depth) open.pop();
      open.push({ depth, group: groups.length, id });
      groups.push(new Set([id]));
    },
    heading: closeDeeper,
    thematicBreak() {
      if (innermost() !== undefined) open.pop();
    },
    enter() {
      outside.push(open.length);
    },
    leave() {
      closeFrom(floor());
      outside.pop();
    },
    mark() {
      const count = open.length;
      return () => closeFrom(count);
    },
  };
}

/** The id of the tab that a link in a heading opens, such as `azure-cli` for `#tab/azure-cli`; `null` if it is no tab's. */
export function tabId(url: string): string | null {
  return /^#tab\/([^/]+)/.exec(url)?.[1] ?? null;
}
