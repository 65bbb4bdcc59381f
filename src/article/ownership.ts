import type { Block } from './types.ts';

/**
 * Finds the command that an expected output belongs to: the nearest one before it in the same tab and zone, and, where the
 * output has no hint, in the same section.
 *
 * @param before - blocks that stand before the output, in reading order
 */
export function ownerOf(output: Block, before: readonly Block[]): Block | null {
  return before.findLast((block) => block.role === 'command' && canOwn(block, output)) ?? null;
}

function canOwn(command: Block, output: Block): boolean {
  if (output.hint === null && command.section !== output.section) return false;
  return sharesTabs(command, output) && sharesZone(command.pivots, output.pivots);
}

/** An output in a tab shows what a command of that tab prints; one after the tabs, what the chosen tab's prints. */
function sharesTabs(command: Block, output: Block): boolean {
  return output.tabs.every(({ group, id }) =>
    command.tabs.some((tab) => tab.group === group && tab.id === id),
  );
}

function sharesZone(command: string[] | null, output: string[] | null): boolean {
  return command === null || output === null || command.some((pivot) => output.includes(pivot));
}
