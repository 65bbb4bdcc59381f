import { diagnose, type Place } from './diagnostic.ts';
import { trackTabs } from './tabs.ts';
import type { Article, Block } from './types.ts';
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
  tab(depth: number, id: string, place: Place): void;
  thematicBreak(place: Place): void;
  /** Something that looks like a thematic break of hyphens, and is none. */
  nearBreak(written: string, place: Place): void;
  zone(marker: ZoneMarker, place: Place): void;
  /** A list item or block quote begins. */
  enter(): void;
  leave(): void;
  /** The article is over. */
  end(): void;
}

/** Begins at the top of an article; what is wrong goes to its diagnostics. */
export function trackOutline({ diagnostics }: Article): Outline {
  const tabs = trackTabs(diagnostics);
  let title: string | null = null;
  let heading: string | null = null;
  let section = 0;
  let pivots: string[] | null = null;
  let zone: { place: Place; endTabs: () => void } | null = null;
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
    nearBreak: tabs.nearBreak,
    zone(marker, place) {
      if (marker.kind === 'misspelt') {
        const { written, meant } = marker;
        diagnostics.push(diagnose('misspelt-zone', place, { written, meant }));
        return;
      }
      if (marker.kind === 'end') {
        if (zone === null) diagnostics.push(diagnose('zone-end-without-zone', place));
        zone?.endTabs();
        [zone, pivots] = [null, null];
        return;
      }
      // Zones do not nest: one that begins ends the one before it, but not the tabs that it may stand in.
      if (zone !== null) diagnostics.push(diagnose('unclosed-zone', zone.place));
      if (marker.problem !== null) {
        diagnostics.push(diagnose('invalid-zone', place, { problem: marker.problem }));
      }
      zone = { place, endTabs: tabs.mark() };
      pivots = marker.pivots;
      for (const pivot of pivots ?? []) known.add(pivot);
    },
    enter: tabs.enter,
    leave: tabs.leave,
    end() {
      if (zone !== null) diagnostics.push(diagnose('unclosed-zone', zone.place));
      tabs.end();
    },
  };
}
