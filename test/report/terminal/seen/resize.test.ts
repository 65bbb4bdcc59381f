import { expect, test } from 'vitest';
import { newFolder } from '../../../e2e/docproof.ts';
import { writeArticle } from './articles.ts';
import { type emojiApart, emojiJoined } from './cell-widths.ts';
import { gate } from './gate.ts';
import { isStatus, type SeenTerminal, seenTerminal } from './terminal.ts';

const wide = '名前👩‍👩‍👧‍👦⚠️🇩🇪 '.repeat(12);
const earlier = Array.from({ length: 12 }, (_, place) => `Step ${place + 1}`);
const stays = ['a.md', ...earlier.map((name, place) => `✓ :${5 + 6 * place}`.padEnd(9) + name)];

interface Resizing {
  from: number;
  to: readonly number[];
  rows?: number;
  widths?: typeof emojiApart;
  environment?: Record<string, string>;
  reflows?: boolean;
}

test.each<Resizing & { title: string }>([
  { title: 'narrower', from: 200, to: [60] },
  { title: 'wider', from: 60, to: [200] },
  { title: 'narrower and wider again', from: 80, to: [70, 45, 61, 100, 80] },
  { title: 'narrower than half', from: 200, to: [60, 41], rows: 9 },
  { title: 'narrower where joined emoji are one', from: 200, to: [60], widths: emojiJoined },
  {
    title: 'narrower where lines are cut',
    from: 200,
    to: [60],
    environment: { TERM: 'linux' },
    reflows: false,
  },
])('no line is lost, doubled or left behind when the screen becomes $title', async (resizing) => {
  const { seen, pass } = running(resizing);
  await seen.until(showsTurn(0));
  for (const [turn, columns] of resizing.to.entries()) {
    await seen.resize({ columns, rows: resizing.rows ?? 24 });
    pass();
    await seen.until(showsTurn(turn + 1));
  }
  pass();
  expect(await seen.ended).toBe(0);
  const rows = seen.rows();
  expect(rows.slice(0, stays.length)).toEqual(stays);
  expect(rows.slice(stays.length, stays.length + 3)).toEqual([
    expect.stringMatching(/^✓ :77 {4}At work {2}\S+ s$/),
    '',
    expect.stringMatching(/^13 passed in/),
  ]);
});

function showsTurn(turn: number) {
  return (rows: string[]) =>
    rows.filter((row) => isStatus(row) && row.includes(`turn ${turn} `)).length === 1;
}

/** Twelve steps that are over, and one that prints a line that is too long, and another whenever it is let go on. */
function running({ from, to, rows = 24, ...options }: Resizing): { seen: SeenTerminal; pass: () => void } {
  const folder = newFolder();
  const { wait, pass } = gate(folder);
  const turns = [0, ...to].map((_, turn) => `echo 'turn ${turn} ${wide}'\n${wait}`);
  writeArticle(folder, 'a.md', [
    ...earlier.map((heading) => ({ heading, command: 'true' })),
    { heading: 'At work', command: turns.join('\n') },
  ]);
  const seen = seenTerminal(folder, ['a.md'], { columns: from, rows }, options);
  return { seen, pass: () => pass() };
}
