import type { JournalEvent, RunFinished, RunStarted } from './events.ts';
import { worst } from './fold.ts';
import type { NamedJournal } from './named-journal.ts';
import { whyNotOneRun } from './why-not-one-run.ts';

/** The events of one run, or why there is none: one sentence each. */
export type MergedJournals =
  | {
      ok: true;
      events: JournalEvent[] /** 1-based indexes of shards of which there is no journal. */;
      missing: number[];
    }
  | { ok: false; problems: string[] };

/**
 * Makes one run of several that had different articles, such as the shards of one. Articles stand as they would have in the whole,
 * events in the order of their times; the run has ended if every shard has, and took as long as the longest.
 */
export function mergeJournals(journals: readonly NamedJournal[]): MergedJournals {
  const [first, ...others] = journals;
  if (first === undefined) return { ok: false, problems: ['there is no journal'] };
  if (others.length === 0) return { ok: true, events: [...first.events], missing: [] };
  const problems = whyNotOneRun(journals);
  if (problems.length > 0) return { ok: false, problems };
  const missing = missingShards(journals);
  const places = newPlaces(journals);
  const events = inTime(journals).flatMap(({ journal, event }) =>
    'article' in event ? [{ ...event, article: places.get(journal)?.[event.article] ?? -1 }] : [],
  );
  const end = missing.length > 0 ? null : endOf(journals);
  return { ok: true, events: [startOf(journals, places), ...events, ...(end ? [end] : [])], missing };
}

type Places = ReadonlyMap<NamedJournal, readonly number[]>;

function missingShards(journals: readonly NamedJournal[]): number[] {
  const count = journals[0]?.start.shard?.count ?? 0;
  const there = new Set(journals.map(({ start }) => start.shard?.index));
  return Array.from({ length: count }, (_, at) => at + 1).filter((index) => !there.has(index));
}

/** For each article of each journal its place in the merged run, which has no gaps. */
function newPlaces(journals: readonly NamedJournal[]): Places {
  let before = 0;
  const wanted = journals.map(({ start }) => {
    const places = start.shard?.places ?? start.articles.map((_path, at) => before + at);
    before += start.articles.length;
    return places;
  });
  const ranks = new Map(
    wanted
      .flat()
      .toSorted((one, other) => one - other)
      .map((place, rank) => [place, rank]),
  );
  return new Map(
    journals.map((journal, at) => [journal, (wanted[at] ?? []).map((place) => ranks.get(place) ?? -1)]),
  );
}

function startOf(journals: readonly NamedJournal[], places: Places): RunStarted {
  const starts = journals.map(({ start }) => start).toSorted((one, other) => compareTexts(one.at, other.at));
  // There are at least two.
  const [{ runId, tool, platform, startedIn, at }] = starts as [RunStarted];
  const articles: string[] = [];
  for (const [{ start }, ranks] of places) {
    for (const [index, path] of start.articles.entries()) articles[ranks[index] ?? -1] = path;
  }
  const name = `${runId}+${starts.length - 1}`;
  const told = { ...(platform && { platform }), ...(startedIn !== undefined && { startedIn }) };
  return { type: 'run-started', version: 1, runId: name, tool, ...told, at, articles };
}

/** The events of all by time. Within a journal their order stays, even where its clock was put back. */
function inTime(journals: readonly NamedJournal[]): { journal: NamedJournal; event: JournalEvent }[] {
  return journals
    .flatMap((journal) => {
      let latest = '';
      return journal.events.map((event) => {
        if (event.at > latest) latest = event.at;
        return { journal, event, latest };
      });
    })
    .toSorted((one, other) => compareTexts(one.latest, other.latest));
}

/** `null` if one has not ended. */
function endOf(journals: readonly NamedJournal[]): RunFinished | null {
  const ends = journals.flatMap(({ events }) => events.filter((event) => event.type === 'run-finished'));
  if (ends.length < journals.length) return null;
  const at = ends.map((end) => end.at).reduce((one, other) => (one > other ? one : other));
  const durationMs = Math.max(...ends.map((end) => end.durationMs));
  return { type: 'run-finished', at, status: worst(ends.map(({ status }) => status)), durationMs };
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
