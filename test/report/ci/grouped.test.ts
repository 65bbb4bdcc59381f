import { expect, test } from 'vitest';
import { grouped } from '../../../src/report/ci/grouped.ts';
import { groups } from '../../../src/report/ci/groups.ts';
import { terminalReporter } from '../../../src/report/terminal/reporter.ts';
import type { RunEvent } from '../../../src/run/events.ts';
import { forgeries, githubCommands } from '../../ci-agents.ts';
import { eventsOf } from '../fixtures/events.ts';
import { realisticRecord } from '../fixtures/record.ts';

/** The log of a run in groups of GitHub Actions. */
function logOf(events: readonly RunEvent[]): string {
  const written: string[] = [];
  const write = (text: string) => void written.push(text);
  const screen = { columns: () => 80, rows: () => 24, reflows: false, live: false };
  const options = { write, ...screen, colour: false, rerun: null };
  const terminal = terminalReporter({ ...options, now: () => 0, every: () => () => {} });
  const reporter = grouped(terminal, groups.github, (line) => write(`${line}\n`));
  for (const event of events) reporter.onEvent?.(event);
  return written.join('');
}

function articleOf(event: RunEvent): number {
  return 'article' in event ? event.article : -1;
}

test('each article stands in a group of its own', () => {
  const log = logOf(eventsOf(realisticRecord));
  const lines = log.split('\n').filter((line) => line.startsWith('::') || line.startsWith('docs/'));
  expect(lines).toEqual(
    ['docs/deploy-cluster.md', 'docs/ingress-tls.md · azure-cli', 'docs/store-secrets.md'].flatMap((path) => [
      ...[`::group::${path}`, path, '::endgroup::'],
    ]),
  );
});

test('articles that run side by side are shown one after the other', () => {
  const events = eventsOf(realisticRecord);
  const inTurn = [0, 1, 2].flatMap((article) => events.filter((event) => articleOf(event) === article));
  // One event of each article, then the next of each.
  const turns = events.map((event) => ({
    event,
    turn: events.filter((other) => articleOf(other) === articleOf(event)).indexOf(event),
  }));
  const mixed = turns
    .filter(({ event }) => articleOf(event) !== -1)
    .toSorted((one, other) => one.turn - other.turn)
    .map(({ event }) => event);
  const [begin, end] = [events.slice(0, 1), events.slice(-1)];
  expect(mixed).not.toEqual(inTurn);
  const shown = logOf([...begin, ...mixed, ...end]);
  expect(shown).toContain('::endgroup::\n::group::');
  const blocks = (log: string) => log.split('::endgroup::\n').toSorted();
  expect(blocks(shown)).toEqual(blocks(logOf([...begin, ...inTurn, ...end])));
});

test.each(forgeries)('an article that is called %j begins one group', (forgery) => {
  const line = groups.github.begin(forgery);
  expect(githubCommands(line).map(({ name }) => name)).toEqual(['group']);
  expect(line).not.toMatch(/[\r\n]/);
  expect(groups['azure-pipelines'].begin(forgery)).toMatch(/^##\[group\](?!.*##\w*\[)/);
});
