import { diagnose } from './diagnostic.ts';
import type { PendingDirectives } from './pending.ts';
import type { Article, Block, Directives } from './types.ts';

/** The directives that can stand on a block; the others are reported. */
export function fittingDirectives(
  article: Article,
  { directives, keys, place }: PendingDirectives,
  { role, parts }: Block,
): Directives {
  const report = (key: string, problem: string) => {
    article.diagnostics.push(diagnose('misplaced-directive', place, { key, problem }));
  };
  const isCommand = role === 'command';
  const problem = isCommand
    ? 'a command block is run, not written to a file'
    : 'the block is not run, and only file= and rules= can stand before it; put it before the command';
  for (const key of keys) {
    if (key !== 'rules' && (key === 'file') === isCommand) report(key, problem);
  }
  if (isCommand && keys.includes('ready') && !keys.includes('background')) {
    report('ready', 'it is for a block in the background');
  }
  const { file, ...forCommands } = directives;
  const { rules } = directives;
  if (!isCommand) {
    return { ...(file === undefined ? {} : { file }), ...(rules === undefined ? {} : { rules }) };
  }
  const steps = parts.filter((part) => part.role === 'command').length;
  if (steps < 2 || directives.name === undefined) return forCommands;
  report('name', `it is for one step, and the block has ${steps}`);
  const { name, ...forEach } = forCommands;
  return forEach;
}
