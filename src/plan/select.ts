import type { Article, Block } from '../article/types.ts';
import type { BlockUse } from './types.ts';

/** What a reader sees of an article who has chosen tabs and a pivot. */
export interface View {
  /** Pivot of the zones that are shown; `null` in an article without zones. */
  pivot: string | null;
  /** Why a block is not shown; `null` if it is. */
  hiddenBy(block: Block): BlockUse['hiddenBy'];
}

/**
 * Chooses one pivot for the article and one tab for each group: the first preferred one that there is, else the first with
 * a command block, else the first.
 */
export function selectView(article: Article, tabs: readonly string[], pivots: readonly string[]): View {
  const commands = article.blocks.filter(({ role }) => role === 'command');
  // The blocks of a zone have one list.
  const zones = new Set(commands.map((block) => block.pivots));
  const pivotsWithCommands = new Set([...zones].flatMap((ids) => ids ?? []));
  const pivot = choose(article.pivots, pivots, (id) => pivotsWithCommands.has(id));
  const isInZone = (block: Block) => block.pivots === null || pivot === null || block.pivots.includes(pivot);
  const shown = commands.filter(isInZone);
  const withCommands = new Set(shown.flatMap((block) => block.tabs.map(({ group, id }) => `${group}/${id}`)));
  const chosen = article.tabGroups.map((ids, group) =>
    choose(ids, tabs, (id) => withCommands.has(`${group}/${id}`)),
  );
  return {
    pivot,
    hiddenBy(block) {
      if (!isInZone(block)) return 'zone';
      return block.tabs.every(({ group, id }) => chosen[group] === id) ? null : 'tab';
    },
  };
}

function choose(
  ids: readonly string[],
  preferred: readonly string[],
  hasCommand: (id: string) => boolean,
): string | null {
  return preferred.find((id) => ids.includes(id)) ?? ids.find(hasCommand) ?? ids[0] ?? null;
}
