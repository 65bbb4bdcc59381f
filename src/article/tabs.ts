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
}

/** Begins outside of any tab. */
export function trackTabs(): TabTracker {
  const open: OpenGroup[] = [];
  const groups: string[][] = [];
  const closeDeeper = (depth: number) => {
    while ((open.at(-1)?.depth ?? 0) > depth) open.pop();
  };
  return {
    current: () => open.map(({ group, id }) => ({ group, id })),
    groups: () => groups,
    tab(depth, id) {
      closeDeeper(depth);
      const innermost = open.at(-1);
      const ids = groups[innermost?.group ?? -1];
      if (innermost?.depth === depth && ids !== undefined && !ids.includes(id)) {
        innermost.id = id;
        ids.push(id);
        return;
      }
      if (innermost?.depth === depth) open.pop();
      open.push({ depth, group: groups.length, id });
      groups.push([id]);
    },
    heading: closeDeeper,
    thematicBreak() {
      open.pop();
    },
  };
}

/** The id of the tab that a link in a heading opens, such as `azure-cli` for `#tab/azure-cli`; `null` if it is no tab's. */
export function tabId(url: string): string | null {
  return /^#tab\/([^/]+)/.exec(url)?.[1] ?? null;
}
