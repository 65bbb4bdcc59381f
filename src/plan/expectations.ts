import { trackOwners } from '../article/ownership.ts';
import type { Block } from '../article/types.ts';
import type { Expectation } from './types.ts';

/** What the commands of a plan should print. */
export interface Expectations {
  /** By command, in the order of the article. */
  of: ReadonlyMap<Block, Expectation[]>;
  /** The commands, by output. */
  owners: ReadonlyMap<Block, Block>;
  /** Outputs whose commands stand in tabs or zones that are not shown. */
  unowned: Block[];
}

/** Finds what each command of a plan should print. `blocks` are those that are shown, transcripts in their parts. */
export function expectationsOf(blocks: readonly Block[]): Expectations {
  const expectations = new Map<Block, Expectation[]>();
  const owners = new Map<Block, Block>();
  const unowned: Block[] = [];
  const commands = trackOwners();
  for (const block of blocks) {
    commands.pass(block);
    if (block.role !== 'expected') continue;
    const owner = commands.ownerOf(block);
    if (owner === null) {
      unowned.push(block);
      continue;
    }
    owners.set(block, owner);
    const { file, line, language, text, hint, hintAt } = block;
    const expectation = { file, line, language, text, hint, hintAt };
    const others = expectations.get(owner);
    if (others === undefined) expectations.set(owner, [expectation]);
    else others.push(expectation);
  }
  return { of: expectations, owners, unowned };
}
