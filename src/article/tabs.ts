import { diagnose, type Finding, type Place } from './diagnostic.ts';
import type { TabPlace } from './types.ts';

interface OpenGroup {
  depth: number;
  group: number;
  id: string;
  /** Of its last tab's heading. */
  place: Place;
  /** Whether a heading that is no tab's and as deep has come since. */
  hasOther: boolean;
  /** The tab that it stands in, if it is the only one of its group so far. */
  aloneIn: string | null;
  /** A break in a list item or block quote of its last tab. */
  innerBreak: Place | null;
}

/** Follows the tab groups of an article from heading to heading. */
export interface TabTracker {
  /** Tabs that are open, the outermost first. */
  current(): TabPlace[];
  /** Ids of the tabs of each group so far. */
  groups(): string[][];
  /** A tab's heading. An id that its group already has begins a new group. */
  tab(depth: number, id: string, place: Place): void;
  /** Any other heading: it ends the groups whose tabs are headed deeper. */
  heading(depth: number): void;
  /** A thematic break of hyphens: it ends the innermost group. */
  thematicBreak(place: Place): void;
  /** Something else that looks like such a break, and ends nothing. */
  nearBreak(written: string, place: Place): void;
  /** A list item or block quote begins: what is in it leaves the groups around it open. */
  enter(): void;
  /** It ends, and with it the groups that began in it. */
  leave(): void;
  /** Gives a function that ends the groups which have begun since. */
  mark(): () => void;
  /** The article is over. */
  end(): void;
}

/** Begins outside of any tab; what is wrong goes to the findings. */
export function trackTabs(findings: Finding[]): TabTracker {
  const open: OpenGroup[] = [];
  const groups: Set<string>[] = [];
  // So many of the open groups began outside of the containers that the reader is in, by container.
  const outside: number[] = [];
  const floor = () => outside.at(-1) ?? 0;
  const innermost = () => (open.length > floor() ? open.at(-1) : undefined);
  const goesOn = (id: string, written: string, place: Place) =>
    findings.push(diagnose('misspelt-tab-end', place, { id, written }));
  const close = () => {
    const { place, id, aloneIn } = open.at(-1) ?? {};
    if (place !== undefined && id !== undefined && aloneIn != null)
      findings.push(diagnose('lone-tab', place, { id, around: aloneIn }));
    open.pop();
  };
  /** Ends a group otherwise than by a break. */
  const runOut = () => {
    const { id, innerBreak } = open.at(-1) ?? {};
    if (id !== undefined && innerBreak != null) goesOn(id, '--- in a list item or quote', innerBreak);
    close();
  };
  const closeDeeper = (depth: number) => {
    while ((innermost()?.depth ?? 0) > depth) runOut();
  };
  const closeFrom = (count: number) => {
    while (open.length > Math.max(count, floor())) runOut();
  };
  return {
    current: () => open.map(({ group, id }) => ({ group, id })),
    groups: () => groups.map((ids) => [...ids]),
    tab(depth, id, place) {
      closeDeeper(depth);
      const before = innermost();
      const ids = groups[before?.group ?? -1];
      if (before?.depth === depth && ids !== undefined && !ids.has(id)) {
        ids.add(id);
        Object.assign(before, { id, place, hasOther: false, aloneIn: null, innerBreak: null });
        return;
      }
      if (before?.depth === depth) {
        findings.push(diagnose('repeated-tab', place, { id }));
        close();
      }
      const aloneIn = innermost()?.id ?? null;
      open.push({ depth, group: groups.length, id, place, hasOther: false, aloneIn, innerBreak: null });
      groups.push(new Set([id]));
    },
    heading(depth) {
      closeDeeper(depth);
      const around = innermost();
      if (around?.depth === depth) around.hasOther = true;
    },
    thematicBreak(place) {
      const last = open.at(-1);
      if (innermost() !== undefined) close();
      else if (last !== undefined) last.innerBreak ??= place;
    },
    nearBreak(written, place) {
      const last = open.at(-1);
      if (last !== undefined) goesOn(last.id, written, place);
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
    end() {
      for (const { place, id, hasOther } of open) {
        if (hasOther) findings.push(diagnose('unclosed-tabs', place, { id }));
      }
      while (open.length > 0) runOut();
    },
  };
}

/** The id of the tab that a link in a heading opens, such as `azure-cli` for `#tab/azure-cli`; `null` if it is no tab's. */
export function tabId(url: string): string | null {
  return /^#tab\/([^/]+)/.exec(url)?.[1] ?? null;
}

/** The address that is meant where a heading opens no tab, though it is a link like `#tabs/azure-cli`; `null` for any other. */
export function misspeltTab(url: string): string | null {
  const id = /^[#/]*tabs?[-_:/]+([^/]+)/i.exec(url)?.[1];
  return id === undefined || tabId(url) !== null ? null : `#tab/${id}`;
}
