import type { ParsedScript, SyntaxNode } from 'unbash';
import { lastUpTo } from '../../article/last-up-to.ts';
import type { Filling, Quoting } from './quote.ts';
import { visitShell } from './visit.ts';

/** A stretch of a command that is quoted in one way. */
export interface Region {
  start: number;
  end: number;
  quoting: Quoting;
  /** How a value can be put in. */
  filling: Filling;
  /** Name of the command it is an argument of; `null` if there is none or it is not plain. */
  command: string | null;
}

/** Finds the words, quotes and heredocs of a command. What is in none of them is a comment, an operator or blank. */
export function regionsOf(script: ParsedScript): Region[] {
  const regions: Region[] = [];
  const stretches: Stretch[] = [unquoted];
  const commands: (string | null)[] = [null];
  let bodyQuoting: Quoting = 'heredoc';
  visitShell(script, {
    enter(node, offset) {
      if (node.type === 'Command') commands.push(node.name?.value ?? null);
      if (node.type === 'HereDoc') bodyQuoting = node.delimiter?.quoted ? 'raw' : 'heredoc';
      const around = stretches.at(-1) ?? unquoted;
      const stretch = stretchOf(node, around, bodyQuoting);
      stretches.push(stretch ?? around);
      // Within backticks offsets are their own, and all of it belongs to the backticks.
      if (stretch === null || node.pos !== offset) return;
      const filling = stretch.inBackticks ? 'closed' : stretch.filling;
      const command = commands.at(-1) ?? null;
      regions.push({ start: node.pos, end: node.end, quoting: stretch.quoting, filling, command });
    },
    leave(node) {
      if (node.type === 'Command') commands.pop();
      stretches.pop();
    },
  });
  return regions;
}

/** Gives the innermost region around an offset; `null` if there is none. */
export type RegionFinder = (offset: number) => Region | null;

/** Makes a finder for the regions of a command, which takes little time for each of many offsets. */
export function regionFinder(regions: readonly Region[]): RegionFinder {
  const cuts = [...new Set(regions.flatMap(({ start, end }) => [start, end]))].toSorted((a, b) => a - b);
  // Of two with the same ends the inner one comes later.
  const innerFirst = regions.toReversed().toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const owners: Region[] = [];
  // For each stretch between two cuts, one that has no owner yet or leads to the next that has none.
  const free = cuts.map((_, index) => index);
  for (const region of innerFirst) {
    let index = nextFree(free, lastUpTo(cuts, region.start));
    for (let cut = cuts[index]; cut !== undefined && cut < region.end; cut = cuts[index]) {
      owners[index] = region;
      free[index] = index + 1;
      index = nextFree(free, index);
    }
  }
  return (offset) => owners[lastUpTo(cuts, offset)] ?? null;
}

function nextFree(free: number[], from: number): number {
  let last = from;
  for (let next = free[last]; next !== undefined && next !== last; next = free[last]) last = next;
  // Those on the way lead there at once from now on.
  for (let at = from; at < last; ) {
    const next = free[at] ?? last;
    free[at] = last;
    at = next;
  }
  return last;
}

/** What holds for a node's content. */
interface Stretch {
  quoting: Quoting;
  filling: Filling;
  /** The filling around the `${…}` that it is in. */
  outside: Filling;
  /** Backticks take a backslash from everything that is quoted in them. */
  inBackticks: boolean;
}

const unquoted: Stretch = { quoting: 'bare', filling: 'bare', outside: 'bare', inBackticks: false };

/** How a node's content is quoted; `null` for nodes that are no stretch of their own. */
function stretchOf(node: SyntaxNode, around: Stretch, body: Quoting): Stretch | null {
  switch (node.type) {
    case 'Word':
      return around;
    case 'SingleQuoted':
      return quoted('single', around);
    case 'DoubleQuoted':
    case 'LocaleString':
      return quoted('double', around);
    case 'AnsiCQuoted':
      return quoted('ansi', around);
    case 'HereDocBody':
      return { ...around, quoting: body, filling: body };
    case 'CommandExpansion': {
      const inBackticks = around.inBackticks || node.text.startsWith('`');
      return { ...around, quoting: 'bare', filling: 'bare', inBackticks };
    }
    case 'ProcessSubstitution':
    case 'ArithmeticCommandExpansion':
      return { ...around, quoting: 'bare', filling: 'bare' };
    case 'ArithmeticExpansion':
      return { ...around, filling: 'closed' };
    case 'ParameterExpansion':
      return { ...around, filling: 'closed', outside: around.filling };
    case 'Default':
      return { ...around, filling: operandFilling(around.outside) };
    case 'Remove':
    case 'Replace':
      // Quoted in part, a pattern would be one in part.
      return { ...around, filling: around.outside === 'bare' ? 'bare' : 'closed' };
    default:
      return null;
  }
}

/** Quotes within the operand of a quoted `${…}` mean something else each time. */
function quoted(quoting: Quoting, around: Stretch): Stretch {
  const isClosed = around.filling === 'operand' || around.filling === 'closed';
  return { ...around, quoting, filling: isClosed ? 'closed' : quoting };
}

function operandFilling(outside: Filling): Filling {
  if (outside === 'bare' || outside === 'closed') return outside;
  return outside === 'raw' ? 'raw' : 'operand';
}
