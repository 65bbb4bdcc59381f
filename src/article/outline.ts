import { trackTabs } from './tabs.ts';
import type { Block } from './types.ts';
import { readZoneMarker } from './zones.ts';

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
  /** Follows the zone markers among the lines of a paragraph; true if it is made of nothing else. */
  zones(paragraph: string): boolean;
}

/** Begins at the top of an article. */
export function trackOutline(): Outline {
  const tabs = trackTabs();
  let title: string | null = null;
  let heading: string | null = null;
  let section = 0;
  let pivots: string[] | null = null;
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
    zones(paragraph) {
      const lines = paragraph.split(/\r\n|\r|\n/);
      const markers = lines.map(readZoneMarker).filter((marker) => marker !== null);
      // Zones do not nest: one that begins ends the one before it.
      for (const marker of markers) {
        pivots = marker.kind === 'begin' ? marker.pivots : null;
        for (const pivot of pivots ?? []) known.add(pivot);
      }
      return markers.length === lines.length;
    },
  };
}
