import { diagnose } from './diagnostic.ts';
import type { PendingDirectives } from './pending.ts';
import type { Article, Block, Directives } from './types.ts';

/** The directives that can stand on a block; the others are reported. */
export function fittingDirectives(
  article: Article,
  { directives, keys }: PendingDirectives,
  { role, parts }: Block,
): Directives {
  const report = ({ key, place }: PendingDirectives['keys'][number], problem: string) => {
    article.diagnostics.push(diagnose('misplaced-directive', place, { key, problem }));
  };
  const find = (wanted: string) => keys.find(({ key }) => key === wanted);
  const isCommand = role === 'command';
  const problem = isCommand
    ? 'a command block is run, not written to a file'
    : 'the block is not run, and only file= and rules= can stand before it; put it before the command';
  for (const one of keys) {
    if (one.key !== 'rules' && (one.key === 'file') === isCommand) report(one, problem);
  }
  const [ready, named] = [find('ready'), find('name')];
  if (isCommand && ready !== undefined && find('background') === undefined) {
    report(ready, 'it is for a block in the background');
  }
  const { file, ...forCommands } = directives;
  const { rules } = directives;
  if (!isCommand) {
    return { ...(file === undefined ? {} : { file }), ...(rules === undefined ? {} : { rules }) };
  }
  const steps = parts.filter((part) => part.role === 'command').length;
  if (steps < 2 || named === undefined) return forCommands;
  report(named, `it is for one step, and the block has ${steps}`);
  const { name, ...forEach } = forCommands;
  return forEach;
}
