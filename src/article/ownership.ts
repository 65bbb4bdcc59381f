import type { Block } from './types.ts';

/**
 * Finds the command that an expected output belongs to: the nearest one before it in the same tab and zone, and, where the
 * output has no hint, in the same section. Without a hint, what follows a `console` block that is not run shows what that
 * prints, and belongs to none.
 *
 * @param blocks - in reading order
 * @param end - how many of them stand before the output
 */
export function ownerOf(output: Block, blocks: readonly Block[], end = blocks.length): Block | null {
  for (let index = end - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    if (block === undefined || (output.hint === null && block.section !== output.section)) return null;
    if (output.hint === null && isUnrunConsole(block) && canOwn(block, output)) return null;
    if (block.role === 'command' && canOwn(block, output)) return block;
  }
  return null;
}

function isUnrunConsole({ role, reason }: Block): boolean {
  return role === 'none' && reason === 'console';
}

function canOwn(command: Block, output: Block): boolean {
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
