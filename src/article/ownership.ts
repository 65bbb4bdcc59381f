import type { Block } from './types.ts';

/** Knows the commands so far, and so which of them an expected output belongs to. */
export interface Owners {
  /** A block follows, in reading order. */
  pass(block: Block): void;
  /**
   * The command that an expected output belongs to: the nearest one before it in the same tab and zone, and, where the output
   * has no hint, in the same section. Without a hint, what follows a `console` block that is not run shows what that prints, and
   * belongs to none.
   */
  ownerOf(output: Block): Block | null;
}

interface Passed {
  block: Block;
  /** How many blocks came before it. */
  order: number;
}

/** Begins without commands. */
export function trackOwners(): Owners {
  const commands = trackLast();
  const unrun = trackLast();
  let count = 0;
  return {
    pass(block) {
      count += 1;
      if (block.role === 'command') commands.pass({ block, order: count });
      else if (block.role === 'none' && block.reason === 'console') unrun.pass({ block, order: count });
    },
    ownerOf(output) {
      const nearest = commands.before(output);
      if (nearest === null || output.hint !== null) return nearest?.block ?? null;
      if (nearest.block.section !== output.section) return null;
      const between = unrun.before(output);
      return between !== null && between.order > nearest.order ? null : nearest.block;
    },
  };
}

/** Of each tab and pivot only the last block is kept: an output finds its own without a search. */
function trackLast() {
  // By tab, and within by pivot.
  const last = new Map<string, Map<Pivot, Passed>>();
  return {
    pass(passed: Passed): void {
      const { tabs, pivots } = passed.block;
      for (const tab of [anyTab, ...tabs.map(nameOf)]) {
        const byPivot = last.get(tab) ?? new Map<Pivot, Passed>();
        last.set(tab, byPivot);
        for (const pivot of [anyPivot, ...(pivots ?? [noPivot])]) byPivot.set(pivot, passed);
      }
    },
    /** The last one that stands where the output does. */
    before({ tabs, pivots }: Block): Passed | null {
      // An output in a tab shows what a command of that tab prints; one after the tabs, what the chosen tab's prints. What
      // stands in the innermost tab stands in those around it too.
      const innermost = tabs.at(-1);
      const byPivot = last.get(innermost === undefined ? anyTab : nameOf(innermost));
      const fitting = (pivots === null ? [anyPivot] : [noPivot, ...pivots]).map((pivot) =>
        byPivot?.get(pivot),
      );
      return fitting.reduce<Passed | null>(
        (one, other) => (other !== undefined && other.order > (one?.order ?? -1) ? other : one),
        null,
      );
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
