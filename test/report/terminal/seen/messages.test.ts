import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, steady } from '../../../e2e/docproof.ts';
import { writeArticle } from './articles.ts';
import { gate } from './gate.ts';
import { isStatus, seenTerminal } from './terminal.ts';

const size = { columns: 80, rows: 24 };

/** A run that waits in its second step, with a reporter beside the terminal's if one is given. */
function waiting(reporter?: string) {
  const folder = newFolder();
  const door = gate(folder);
  writeArticle(folder, 'a.md', [
    { heading: 'First', command: 'echo first' },
    { heading: 'Second', command: `echo waiting\n${door.wait}` },
  ]);
  if (reporter === undefined) return { door, seen: seenTerminal(folder, ['a.md'], size) };
  writeFileSync(join(folder, 'mine.mjs'), reporter);
  const reporters = ['--reporter', 'terminal', '--reporter', './mine.mjs'];
  return { door, seen: seenTerminal(folder, [...reporters, 'a.md'], size) };
}

const isWaiting = (rows: string[]) => rows.some((row) => isStatus(row) && row.endsWith('  waiting'));

test('what is said on Ctrl-C stays, and nothing of the status region does', async () => {
  const { seen } = waiting();
  await seen.until(isWaiting);
  seen.press('\u0003');
  expect(await seen.ended).toBe(130);
  expect(steady(seen.rows().join('\n')).split('\n')).toEqual([
    ...['a.md', '✓ :5     First'],
    'Interrupted: ending the step, cleaning up, writing the reports.',
    'Once more kills everything at once.',
    ...['✗ :11    Second', "  the run was interrupted in `read -r _ < 'FOLDER/gate'`"],
    ...['', 'Interrupted: 1 passed, 1 errored in TIME'],
    'Reports  reports/index.html, results.json, junit.xml',
    ...['Run it again:', 'docproof run a.md'],
  ]);
});

test.each(['SIGTERM', 'SIGHUP'] as const)(
  '%s leaves the same behind, and the cursor shown',
  async (signal) => {
    const { seen } = waiting();
    await seen.until(isWaiting);
    seen.signal(signal);
    expect(await seen.ended).toBe(signal === 'SIGTERM' ? 143 : 129);
    expect(seen.rows().filter(isStatus)).toEqual([]);
    expect(seen.rows()).toContain('Once more kills everything at once.');
    expect(seen.sent()).not.toContain('\u001b[?25l');
  },
);

test('keys that are pressed meanwhile do not shift what is drawn', async () => {
  const { seen, door } = waiting();
  await seen.until(isWaiting);
  seen.press('make love');
  await seen.until(() => seen.sent().includes('make love'));
  door.pass();
  expect(await seen.ended).toBe(0);
  const rows = steady(seen.rows().join('\n')).split('\n');
  expect(rows.slice(0, 4)).toEqual(['a.md', '✓ :5     First', expect.stringMatching(/^✓ :11 {4}Second/), '']);
});

test('what a reporter of your own prints has rows of its own', async () => {
  const { seen, door } = waiting(
    "export default () => ({ onEvent: ({ type }) => (type === 'step-started' ? `now: ${type}` : undefined) });",
  );
  await seen.until(isWaiting);
  door.pass();
  expect(await seen.ended).toBe(0);
  const rows = steady(seen.rows().join('\n')).split('\n');
  expect(rows.filter((row) => row === 'now: step-started')).toHaveLength(2);
  expect(rows.filter((row) => /^✓ :\d+ +(?:First|Second)/.test(row))).toHaveLength(2);
  expect(rows.filter(isStatus)).toEqual([]);
});
