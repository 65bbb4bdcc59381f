import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trackOwners } from '../../src/article/ownership.ts';
import type { Block } from '../../src/article/types.ts';
import { expectationsOf } from '../../src/plan/expectations.ts';
import { read } from './read-fixture.ts';

/** The same as it is worded: from the output back to the nearest command that can own it. */
function ownerByLooking(output: Block, before: readonly Block[]): Block | null {
  for (const block of before.toReversed()) {
    if (output.hint === null && block.section !== output.section) return null;
    const isUnrun = block.role === 'none' && block.reason === 'console';
    if (output.hint === null && isUnrun && canOwn(block, output)) return null;
    if (block.role === 'command' && canOwn(block, output)) return block;
  }
  return null;
}

function canOwn(command: Block, output: Block): boolean {
  const { pivots } = output;
  const sharesZone =
    command.pivots === null || pivots === null || command.pivots.some((pivot) => pivots.includes(pivot));
  return (
    sharesZone &&
    output.tabs.every(({ group, id }) => command.tabs.some((tab) => tab.group === group && tab.id === id))
  );
}

const piece = fc.constantFrom(
  ['```bash', 'ls', '```'],
  ['```bash', 'ls', '```'],
  ['```console', 'ls', '```'],
  ['```output', 'a', '```'],
  ['<!-- expected_similarity=0.5 -->', '```output', 'a', '```'],
  ['# A'],
  ['# [A](#tab/a)'],
  ['# [B](#tab/b)'],
  ['## [C](#tab/c)'],
  ['## [D](#tab/d)'],
  ['- ### [E](#tab/e)', '', '  ```bash', '  ls', '  ```'],
  ['---'],
  ['::: zone pivot="p"'],
  ['::: zone pivot="p,q"'],
  ['::: zone-end'],
);

test('an output belongs to the nearest command of its tab and zone', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const { blocks } = read(...pieces.flatMap((lines) => ['', ...lines]));
      const owners = trackOwners();
      for (const [index, block] of blocks.entries()) {
        expect(owners.ownerOf(block)).toBe(ownerByLooking(block, blocks.slice(0, index)));
        owners.pass(block);
      }
    }),
    { numRuns: 500 },
  );
});

test('a command may have outputs by the ten thousand', () => {
  const output = { ...read('```output', 'a', '```').blocks[0], role: 'expected' } as Block;
  const [command] = read('```bash', 'ls', '```').blocks;
  const outputs = Array.from({ length: 200_000 }, () => ({ ...output }));
  const { owners } = expectationsOf([...(command === undefined ? [] : [command]), ...outputs]);
  expect(owners.size).toBe(outputs.length);
});
