import { trackTabs } from './tabs.ts';
import type { Block } from './types.ts';
import type { ZoneMarker } from './zones.ts';

/** Where in the article the reader is. */
export type Placement = Pick<Block, 'heading' | 'section' | 'tabs' | 'pivots'>;

/** Follows headings, tabs and zones through an article. */
export interface Outline {
  current(): Placement;
  /** First heading of depth 1, tab headings left out; `null` until there is one. */
  title(): string | null;
  /** Ids of the tabs of each group so far. */
  tabGroups(): string[][];
  /** Pivots of the zones so far, each once. */
  pivots(): string[];
  heading(depth: number, text: string): void;
  tab(depth: number, id: string): void;
  thematicBreak(): void;
  zone(marker: ZoneMarker): void;
  /** A list item or block quote begins. */
  enter(): void;
  leave(): void;
}

/** Begins at the top of an article. */
export function trackOutline(): Outline {
  const tabs = trackTabs();
  let title: string | null = null;
  let heading: string | null = null;
  let section = 0;
  let pivots: string[] | null = null;
  let endTabsOfZone: (() => void) | null = null;
  const known = new Set<string>();
  return {
    current: () => ({ heading, section, tabs: tabs.current(), pivots }),
    title: () => title,
    tabGroups: tabs.groups,
    pivots: () => [...known],
    heading(depth, text) {
      tabs.heading(depth);
      heading = text;
      section += 1;
      if (depth === 1) title ??= text;
    },
    tab: tabs.tab,
    thematicBreak: tabs.thematicBreak,
    zone(marker) {
      // Zones do not nest: one that begins ends the one before it, but not the tabs that it may stand in.
      if (marker.kind === 'end') endTabsOfZone?.();
      endTabsOfZone = marker.kind === 'begin' ? tabs.mark() : null;
      pivots = marker.kind === 'begin' ? marker.pivots : null;
      for (const pivot of pivots ?? []) known.add(pivot);
    },
    enter: tabs.enter,
    leave: tabs.leave,
  };
}
