import type { ShardPlaces } from './events.ts';

/** One of the parts into which a run is divided. */
export interface Shard {
  /** From 1 to `count`. */
  index: number;
  count: number;
}

/** What a part has to run, and where that stands in the whole. */
export interface Share<T> {
  items: T[];
  shard: ShardPlaces;
}

/** Deals out in turn: neighbours, which are often alike and take alike long, come to different parts. */
export function shareOf<T>(whole: readonly T[], { index, count }: Shard): Share<T> {
  const places = [...whole.keys()].filter((place) => place % count === index - 1);
  const items = whole.filter((_item, place) => place % count === index - 1);
  return { items, shard: { index, count, articles: whole.length, places } };
}
