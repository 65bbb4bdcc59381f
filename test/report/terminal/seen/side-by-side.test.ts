import { expect, test } from 'vitest';
import { newFolder, steady } from '../../../e2e/docproof.ts';
import { writeArticle } from './articles.ts';
import { gate } from './gate.ts';
import { isStatus, seenTerminal } from './terminal.ts';

test.each([
  { columns: 60, rows: 24, count: 50, region: 9 },
  { columns: 80, rows: 24, count: 50, region: 9 },
  { columns: 200, rows: 50, count: 50, region: 9 },
  { columns: 20, rows: 5, count: 12, region: 2 },
])('$count articles side by side at $columns × $rows', async ({ columns, rows, count, region }) => {
  const names = Array.from(
    { length: count },
    (_, place) => `article-${String(place + 1).padStart(2, '0')}.md`,
  );
  const folder = newFolder();
  const { wait, pass } = gate(folder);
  for (const name of names) {
    writeArticle(folder, name, [
      { heading: 'Say it 名前👩‍👩‍👧‍👦', command: `echo '出力🚀 of ${name}'\n${wait}` },
      { heading: 'Break', command: 'echo "ERROR: 👩‍👩‍👧‍👦 not found" >&2\nfalse' },
    ]);
  }
  const seen = seenTerminal(folder, ['-j', String(count), ...names], { columns, rows });
  const counted = `  … and ${count - region + 1} more`;
  const running = await seen.until((rows) => rows.at(-1) === counted);
  expect(running.slice(-region, -1).every(isStatus)).toBe(true);
  expect(running.slice(0, -region)).toEqual([]);
  pass(count);
  expect(await seen.ended).toBe(1);

  const all = seen.rows();
  expect(all.filter(isStatus)).toEqual([]);
  const lines = all.join('\n');
  for (const name of names) {
    expect(lines.split(`✓ ${name}:5`)).toHaveLength(2);
    expect(lines.split(`✗ ${name}:12`)).toHaveLength(2);
  }
  const summary = all.slice(all.lastIndexOf('', all.lastIndexOf('') - 1) + 1);
  if (rows >= 24) expect(summary.length).toBeLessThan(rows);
  await expect(`${steady(summary.join('\n'))}\n`).toMatchFileSnapshot(`expected/summary-${columns}.txt`);
});
