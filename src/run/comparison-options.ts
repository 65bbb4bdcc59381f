import type { Step } from '../plan/types.ts';
import type { ComparisonOptions } from '../verdict/types.ts';
import type { RunOptions } from './options.ts';

/** How a step's outputs are compared: as it says, else as the run does. */
export function comparisonOptions(
  { directives }: Step,
  options: Pick<RunOptions, 'measure' | 'levels' | 'guardsOff' | 'unhintedThreshold'>,
  known: ReadonlyMap<string, string>,
): ComparisonOptions {
  const { threshold, stream, unordered, levels, guardsOff = [] } = directives;
  const measure = directives.measure ?? options.measure;
  return {
    ...(threshold === undefined ? {} : { threshold }),
    // Both are one pipe then, and come as standard output.
    ...(stream === 'both' || stream === undefined ? {} : { stream }),
    ...(measure === null ? {} : { measure }),
    ...(unordered ? { unordered } : {}),
    levels: { ...options.levels, ...levels },
    guardsOff: [...options.guardsOff, ...guardsOff],
    unhintedThreshold: options.unhintedThreshold,
    lookup: (name) => known.get(name) ?? null,
  };
}
