import type { NamedJournal } from './named-journal.ts';

/** Why journals cannot be put together, one sentence each: of each journal, what sets it apart from those before it. */
export function whyNotOneRun(journals: readonly NamedJournal[]): string[] {
  const problems = journals.flatMap((journal, at) => against(journal, journals.slice(0, at)) ?? []);
  return problems.length > 0 ? problems : articlesTwice(journals);
}

function against(journal: NamedJournal, earlier: readonly NamedJournal[]): string | null {
  const [first] = earlier;
  if (first === undefined) return null;
  const same = earlier.find(({ start }) => start.runId === journal.start.runId);
  if (same) return `${same.name} and ${journal.name} are of the same run, ${journal.start.runId}`;
  return otherTool(first, journal) ?? otherWhole(first, journal) ?? shardTwice(earlier, journal);
}

function otherTool(first: NamedJournal, journal: NamedJournal): string | null {
  const [one, other] = [first, journal].map(({ start }) => `${start.tool.name} ${start.tool.version}`);
  if (one === other) return null;
  return `${first.name} is of ${one}, ${journal.name} of ${other}: a report is of one version`;
}

function otherWhole(first: NamedJournal, journal: NamedJournal): string | null {
  const [one, other] = [first.start.shard, journal.start.shard];
  if (one?.count === other?.count && one?.articles === other?.articles) return null;
  return `${first.name} is ${described(first)}, ${journal.name} ${described(journal)}: they are not of one run`;
}

function described({ start: { shard } }: NamedJournal): string {
  if (shard === undefined) return 'no shard';
  return `shard ${shard.index} of ${shard.count} of ${shard.articles} articles`;
}

function shardTwice(earlier: readonly NamedJournal[], journal: NamedJournal): string | null {
  const { shard } = journal.start;
  const other = shard && earlier.find(({ start }) => start.shard?.index === shard.index);
  if (!other) return null;
  return `${other.name} and ${journal.name} are both shard ${shard.index} of ${shard.count}`;
}

function articlesTwice(journals: readonly NamedJournal[]): string[] {
  const seen = new Map<string, NamedJournal>();
  return journals.flatMap((journal) =>
    journal.events.flatMap((event) => {
      if (event.type !== 'article-started') return [];
      const key = JSON.stringify([event.path, event.variant]);
      const other = seen.get(key);
      seen.set(key, other ?? journal);
      if (other === undefined || other === journal) return [];
      const name = event.variant === null ? event.path : `${event.path} (${event.variant})`;
      return [`${name} is in ${other.name} and in ${journal.name}`];
    }),
  );
}
