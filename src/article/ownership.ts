import type { Block } from './types.ts';

/** Knows the commands so far, and so which of them an expected output belongs to. */
export interface Owners {
  /** A block follows, in reading order. */
  pass(block: Block): void;
  /**
   * The command that an expected output belongs to: the nearest one before it in the same tab and zone, and, where the output
   * has no hint, in the same section.
   */
  ownerOf(output: Block): Block | null;
}

interface Command {
  block: Block;
  /** How many commands came before it. */
  order: number;
}

/** Begins without commands. Of each tab and pivot only the last is kept: an output finds its command without a search. */
export function trackOwners(): Owners {
  // By tab, and within by pivot.
  const last = new Map<string, Map<Pivot, Command>>();
  let count = 0;
  return {
    pass(block) {
      if (block.role !== 'command') return;
      const command = { block, order: count };
      count += 1;
      for (const tab of [anyTab, ...block.tabs.map(nameOf)]) {
        const byPivot = last.get(tab) ?? new Map<Pivot, Command>();
        last.set(tab, byPivot);
        for (const pivot of [anyPivot, ...(block.pivots ?? [noPivot])]) byPivot.set(pivot, command);
      }
    },
    ownerOf({ tabs, pivots, hint, section }) {
      // An output in a tab shows what a command of that tab prints; one after the tabs, what the chosen tab's prints. What
      // stands in the innermost tab stands in those around it too.
      const innermost = tabs.at(-1);
      const byPivot = last.get(innermost === undefined ? anyTab : nameOf(innermost));
      const fitting = (pivots === null ? [anyPivot] : [noPivot, ...pivots]).map((pivot) =>
        byPivot?.get(pivot),
      );
      const nearest = fitting.reduce(
        (one, other) => ((other?.order ?? -1) > (one?.order ?? -1) ? other : one),
        undefined,
      );
      if (nearest === undefined || (hint === null && nearest.block.section !== section)) return null;
      return nearest.block;
    },
  };
}

const anyTab = '';
/** Of whatever zone, and of none. */
const anyPivot = Symbol('any');
const noPivot = Symbol('none');
type Pivot = string | symbol;

function nameOf({ group, id }: Block['tabs'][number]): string {
  return `${group}/${id}`;
}
