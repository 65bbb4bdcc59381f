import { expect, test } from 'vitest';
import { renderGithub } from '../../../src/report/ci/github.ts';
import { azureCommands, forgeries, githubCommands } from '../../ci-agents.ts';
import { nightlyHistory, nightlyRecord } from '../fixtures/history.ts';
import { hostileRecord, realisticRecord } from '../fixtures/record.ts';
import { failedStep, recordOf } from '../terminal/one-article.ts';
import { manyFailures } from './many-failures.ts';

test('a run is told of as the runner takes it: the first failure of every article before any second one', async () => {
  await expect(renderGithub(realisticRecord, 'docs/en')).toMatchFileSnapshot('expected/github.txt');
});

test('a failure says since when there is one, and whether the article has changed', () => {
  const commands = githubCommands(renderGithub(nightlyRecord, '', nightlyHistory));
  expect(commands.slice(0, 2).map(({ data }) => data.split('\n\n')[0])).toMatchInlineSnapshot(`
    [
      "The value of --name is still the placeholder <your-vault>
    Pass --fill '<your-vault>=…'.
    New in this run.
    The article has not changed since it last passed on 2026-03-13 02:00 UTC: look at what it runs against, at the tools, and at the values it was given.",
      "the output says CrashLoopBackOff where the article says Running
    Broken since 2026-03-12, 3 runs.
    The article has not changed since it last passed on 2026-03-11 02:00 UTC: look at what it runs against, at the tools, and at the values it was given.",
    ]
  `);
});

test('what it says arrives as it was', () => {
  const step = failedStep({
    heading: 'a: b, 100%',
    file: 'x,y:z%0A.md',
    stdout: '',
    stderr: 'a%0Ab\nc:d,e%\n',
  });
  const [command] = githubCommands(renderGithub(recordOf([step]), 'docs'));
  expect(command).toEqual({
    name: 'error',
    properties: { file: 'docs/x,y:z%0A.md', line: '4', title: 'a: b, 100%' },
    data: 'the block ended with status 1\n\nstderr\na%0Ab\nc:d,e%',
  });
});

test('an article that was interrupted without a failure is told of', () => {
  const record = recordOf([]);
  const articles = record.articles.map((article) => ({ ...article, status: 'interrupted' as const }));
  expect(renderGithub({ ...record, status: 'interrupted', articles }, '')).toBe(
    '::error file=a.md,title=Interrupted::the run was interrupted before this article\n',
  );
});

test('where nothing is to be told, nothing is said', () => {
  expect(renderGithub({ ...realisticRecord, articles: [] }, '')).toBe('');
});

test('an article from standard input or the web has no path in the repository', () => {
  const placeOf = (file: string) => {
    const [command] = githubCommands(renderGithub(recordOf([failedStep({ file })]), 'docs'));
    return [command?.properties.file, command?.properties.line];
  };
  expect(['-', 'https://a.example/b.md', '/else/c.md'].map(placeOf)).toEqual([
    [undefined, undefined],
    ['https://a.example/b.md', '4'],
    ['/else/c.md', '4'],
  ]);
});

test('of errors and of warnings ten are shown, and the others are counted', () => {
  const commands = githubCommands(renderGithub(manyFailures(30), ''));
  const named = (wanted: string) => commands.filter(({ name }) => name === wanted);
  expect(['error', 'warning', 'notice'].map((name) => named(name).length)).toEqual([10, 10, 1]);
  expect(named('notice')[0]?.data).toBe(
    '20 more errors and 20 more warnings: the summary and the reports have them',
  );
});

test('a message is as short as the runner would cut it', () => {
  const stderr = `x${'🚀'.repeat(1_000)}\n`.repeat(30);
  const [command] = githubCommands(
    renderGithub(recordOf([failedStep({ stderr, heading: 'h'.repeat(9_999) })]), ''),
  );
  expect(command?.data.length).toBeLessThanOrEqual(4_096);
  expect(command?.data).not.toMatch(/\p{Surrogate}/u);
  expect(command?.properties.title).toHaveLength(250);
});

test.each(forgeries)('%j in any text is no command', (forgery) => {
  const step = failedStep({
    ...{
      heading: forgery,
      id: forgery,
      file: `${forgery}.md`,
      stdout: forgery,
      stderr: `${forgery}\n${forgery}`,
    },
    reason: { code: 'exit-status', message: forgery, line: 4 },
  });
  for (const stderr of [step.stderr, '']) {
    const text = renderGithub(recordOf([{ ...step, stderr }]), '');
    expect(githubCommands(text).map(({ name }) => name)).toEqual(['error']);
    expect(azureCommands(text)).toEqual([]);
  }
});

test('of a hostile run there are no commands but docproof’s', () => {
  const text = renderGithub(hostileRecord, '');
  expect(githubCommands(text).map(({ name }) => name)).toEqual(['error', 'warning']);
  expect(text.trimEnd().split('\n')).toHaveLength(2);
});
