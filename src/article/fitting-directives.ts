import { diagnose } from './diagnostic.ts';
import type { PendingDirectives } from './pending.ts';
import type { Article, Block, Directives } from './types.ts';

/** The directives that can stand on a block; the others are reported. */
export function fittingDirectives(
  article: Article,
  { directives, keys }: PendingDirectives,
  { role, parts }: Block,
): Directives {
  const steps = parts.filter((part) => part.role === 'command').length;
  const isCommand = role === 'command';
  for (const { key, place } of keys) {
    const problem = isCommand
      ? problemOnCommand(key, { ...article.settings.defaults, ...directives }, steps)
      : problemElsewhere(key);
    if (problem !== null) article.diagnostics.push(diagnose('misplaced-directive', place, { key, problem }));
  }
  const { file, ...forCommands } = directives;
  const { rules } = directives;
  if (!isCommand) {
    return { ...(file === undefined ? {} : { file }), ...(rules === undefined ? {} : { rules }) };
  }
  if (steps < 2) return forCommands;
  const { name, ...forEach } = forCommands;
  return forEach;
}

/** What is wrong with a directive on a block that is not run; `null` if nothing is. */
function problemElsewhere(key: string): string | null {
  if (key === 'file' || key === 'rules') return null;
  return 'the block is not run, and only file= and rules= can stand before it; put it before the command';
}

/**
 * What is wrong with a directive on a command block; `null` if nothing is.
 *
 * @param directives - all that hold for the block, the article's defaults too
 * @param steps - how many commands a transcript has
 */
function problemOnCommand(key: string, directives: Directives, steps: number): string | null {
  const { background, retryMs, everyMs, skip } = directives;
  switch (key) {
    case 'file':
      return 'a command block is run, not written to a file';
    case 'ready':
      return background ? null : 'it is for a block in the background';
    case 'until':
      return background
        ? 'a block in the background is not interrupted; write ready= for what it has to print, or leave out background'
        : null;
    case 'every':
      if (retryMs === undefined)
        return 'it is the pause between tries; put retry= beside it, or leave it out';
      return everyMs !== undefined && everyMs > retryMs
        ? 'it is longer than retry=, which cuts it short'
        : null;
    case 'skip-if':
      return skip ? 'skip leaves the block out whatever its condition says; leave out one of them' : null;
    case 'name':
      return steps < 2 ? null : `it is for one step, and the block has ${steps}`;
    default:
      return null;
  }
}
