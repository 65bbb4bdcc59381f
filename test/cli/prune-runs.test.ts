import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pruneRuns } from '../../src/cli/prune-runs.ts';

const now = Date.parse('2026-03-01T00:00:00Z');
const hourMs = 60 * 60_000;
const end = '{"type":"run-finished","at":"2026-02-28T00:00:00.000Z","status":"passed","durationMs":5}\n';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docproof-test-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A run of the n-th day, written to so many hours ago. */
function run(day: number, text = `{"type":"run-started"}\n${end}`, hours = 1): string {
  const runId = `202601${String(day).padStart(2, '0')}-000000-abcdef`;
  const path = join(folder, `${runId}.ndjson`);
  writeFileSync(path, text);
  utimesSync(path, now / 1_000, (now - hours * hourMs) / 1_000);
  return runId;
}

function runs(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ndjson'))
    .map((name) => name.slice(0, -7));
}

test('the newest runs stay, and the oldest go with their summaries and outputs', () => {
  const [one, two, three, four] = [run(1), run(2), run(3), run(4)];
  for (const id of [one, four]) {
    writeFileSync(join(folder, `${id}.summary.json`), '{}');
    mkdirSync(join(folder, id, '1'), { recursive: true });
    writeFileSync(join(folder, id, '1', '3-a.stdout'), 'x');
  }
  expect(pruneRuns(folder, 2, four, now)).toEqual([]);
  expect(readdirSync(folder).toSorted()).toEqual([
    `${three}.ndjson`,
    four,
    `${four}.ndjson`,
    `${four}.summary.json`,
  ]);
  expect(runs()).not.toContain(two);
});

test('a summary whose journal is gone counts as a run, and goes like one', () => {
  const [one, two, three, own] = [run(1), run(2), run(3), run(4)];
  for (const id of [one, two, three]) {
    writeFileSync(join(folder, `${id}.summary.json`), '{}');
    rmSync(join(folder, `${id}.ndjson`));
  }
  expect(pruneRuns(folder, 2, own, now)).toEqual([]);
  expect(readdirSync(folder).toSorted()).toEqual([`${three}.summary.json`, `${own}.ndjson`]);
});

test('the own run stays, even where others seem to be newer', () => {
  const [own, , three] = [run(1), run(2), run(3)];
  pruneRuns(folder, 2, own, now);
  expect(runs()).toEqual([own, three]);
  pruneRuns(folder, 1, own, now);
  expect(runs()).toEqual([own]);
});

test('a run without an end stays for a day after its last event', () => {
  const open = '{"type":"run-started"}\n{"type":"step-started"}\n';
  const long = `{"type":"step-finished","stdout":"${'x'.repeat(5_000)}"}\n`;
  const going = [run(1, open), run(2, `${open}${end.slice(0, 15)}`, 23), run(3, open + long), run(4, '')];
  run(5, open, 25);
  const own = run(6);
  expect(pruneRuns(folder, 1, own, now)).toEqual([]);
  expect(runs()).toEqual([...going, own]);
});

test('what is no run stays', () => {
  const [old, own] = [run(1), run(9)];
  const elsewhere = mkdtempSync(join(tmpdir(), 'docproof-test-'));
  writeFileSync(join(elsewhere, 'mine'), 'x');
  symlinkSync(elsewhere, join(folder, old));
  const foreign = [
    'notes.ndjson',
    'README.md',
    '20260101-000000-abcdef.ndjson.bak',
    '20260102-000000-abcdef.txt',
  ];
  for (const name of foreign) writeFileSync(join(folder, name), 'x');
  mkdirSync(join(folder, '20260103-000000-abcdef.ndjson'));
  expect(pruneRuns(folder, 1, own, now)).toEqual([]);
  expect(readdirSync(folder).toSorted()).toEqual(
    [...foreign, '20260103-000000-abcdef.ndjson', old, `${own}.ndjson`].toSorted(),
  );
  expect(existsSync(join(elsewhere, 'mine'))).toBe(true);
  rmSync(elsewhere, { recursive: true });
});

test('a folder that is not there has nothing to remove', () => {
  expect(pruneRuns(join(folder, 'none'), 1, 'own', now)).toEqual([]);
});
