import { diagnose, type Finding, type Place } from '../article/diagnostic.ts';
import { nearestName } from '../article/nearest-word.ts';
import type { Article } from '../article/types.ts';

/** Of what the article has so many are named, where none is near. */
const mostNamed = 10;

/**
 * What an article's front matter prefers or fills that the article does not have.
 *
 * @param placeOf - where a key of the front matter stands
 */
export function unmatchedChoices(article: Article, placeOf: (key: string) => Place): Finding[] {
  const { settings, tabGroups, pivots } = article;
  const wanted = Object.keys(settings.fill);
  const placeholders = wanted.length === 0 ? [] : placeholdersIn(article);
  return [
    ...unmatched('tab', settings.tabs, tabGroups.flat(), placeOf('tabs')),
    ...unmatched('pivot', settings.pivots, pivots, placeOf('pivot' in settings.keysAt ? 'pivot' : 'pivots')),
    ...unmatched('placeholder', wanted, placeholders, placeOf('fill')),
  ];
}

function unmatched(
  kind: string,
  wanted: readonly string[],
  known: readonly string[],
  place: Place,
): Finding[] {
  return wanted
    .filter((name) => !known.includes(name))
    .map((name) =>
      diagnose('unmatched-choice', place, { kind, name, suggestion: suggestionFor(name, known) }),
    );
}

function suggestionFor(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  if (nearest !== null) return `: is ${nearest} meant?`;
  const first = [...new Set(known)].slice(0, mostNamed);
  return first.length === 0 ? '' : `; it has ${first.join(', ')}`;
}

/** Everything in angle brackets within a line of a block, in whatever tab. */
function placeholdersIn({ blocks }: Article): string[] {
  const texts = blocks.flatMap(({ text, directives }) => [text, directives.skipIf ?? '']);
  return [...new Set(texts.flatMap((text) => text.match(/<[^<>\n]+>/g) ?? []))];
}
