import { diagnose, type Finding } from './diagnostic.ts';
import type { Block } from './types.ts';

/** Directives that say how an expected output is compared. */
const comparing = ['threshold', 'measure', 'order', 'levels', 'guards'];

/** Within so many blocks an output is looked for; what is farther may be one. */
const mostLooked = 200;

/** Directives about a comparison on commands that show no output, whatever tab and pivot are chosen. */
export function comparedWithNothing(blocks: readonly Block[]): Finding[] {
  return blocks.flatMap((block, at) => {
    const keys = block.role === 'command' ? comparing.filter((key) => key in block.keysAt) : [];
    if (keys.length === 0 || canHaveOutput(block, blocks.slice(at + 1, at + 1 + mostLooked))) return [];
    const problem = 'no expected output follows the command; write one, or leave the directive out';
    return keys.flatMap((key) => {
      const place = block.keysAt[key];
      return place === undefined ? [] : [diagnose('misplaced-directive', place, { key, problem })];
    });
  });
}

/** What comes before the next command that is there whenever this one is may belong to this one. */
function canHaveOutput(command: Block, after: readonly Block[]): boolean {
  if (command.parts.some(isOutput)) return true;
  for (const block of after) {
    const [first] = block.parts;
    if (isOutput(block) || (first !== undefined && isOutput(first))) return true;
    if (block.role === 'command' && isThereWith(block, command)) return false;
  }
  return after.length === mostLooked;
}

/** An output, or what may be one in a file that could not be read. */
function isOutput({ role, reason }: Block): boolean {
  return role === 'expected' || reason === 'unresolved';
}

function isThereWith({ tabs, pivots }: Block, command: Block): boolean {
  const inTabs = tabs.every(({ group, id }) =>
    command.tabs.some((one) => one.group === group && one.id === id),
  );
  return inTabs && (pivots === null || command.pivots?.every((pivot) => pivots.includes(pivot)) === true);
}
