import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparedTexts } from '../../src/verdict/compared-lines.ts';
import { difference } from '../../src/verdict/difference.ts';
import { volatileClasses } from '../../src/verdict/levelling/classes/classes.ts';
import { level } from '../../src/verdict/levelling/level.ts';
import { asLiteral } from '../../src/verdict/marks.ts';
import type { DifferenceLine } from '../../src/verdict/types.ts';
import { bracketed, markedLines } from './marked-lines.ts';

function lines(expected: string, actual: string): string[] | null {
  return found(expected, actual)?.map(({ kind, text }) => `${kind}: ${text}`) ?? null;
}

function found(expected: string, actual: string): DifferenceLine[] | null {
  return difference(comparedTexts(expected, actual, level));
}

function marked(expected: string, actual: string): string[] {
  return markedLines(found(expected, actual) ?? []);
}

const numbered = (count: number) => Array.from({ length: count }, (_, place) => `line ${place + 1}`);

test('texts that differ in volatile text only are the same', () => {
  expect(lines('pod  10.0.0.1  5m', 'pod 10.0.0.2 3d')).toBe(null);
});

test('lines are aligned and shown as they were printed', () => {
  expect(lines('a  10.0.0.1\nb\nc', 'a  10.9.9.9\nx\nc')).toEqual([
    'same: a  10.9.9.9',
    'expected: b',
    'actual: x',
    'same: c',
  ]);
});

test('a long equal run becomes a gap between three lines of context', () => {
  const all = numbered(12);
  expect(lines(['old', ...all, 'end'].join('\n'), ['new', ...all, 'stop'].join('\n'))).toEqual([
    'expected: old',
    'actual: new',
    'same: line 1',
    'same: line 2',
    'same: line 3',
    'gap: 6 equal lines left out',
    'same: line 10',
    'same: line 11',
    'same: line 12',
    'expected: end',
    'actual: stop',
  ]);
});

test('what is beyond the bound is said to be so', () => {
  const same = numbered(400).join('\n');
  expect(lines(same, `${same}\nmore`)).toEqual([
    'gap: 400 equal lines left out',
    'gap: 1 actual line not shown',
  ]);
});

test('a very long line is cut', () => {
  expect(lines('short', 'x'.repeat(5_000))).toEqual(['expected: short', `actual: ${'x'.repeat(2_000)}…`]);
});

test('what differs between a line and what it became is marked in whole words', () => {
  expect(marked('"provisioningState": "Succeeded",', '"provisioningState": "Failed",')).toEqual([
    'expected: "provisioningState": "[Succeeded]",',
    'actual: "provisioningState": "[Failed]",',
  ]);
});

test('volatile text that is not the same is left open, and what is the same to the letter is not marked', () => {
  expect(marked('web 1/1 Running 10.0.0.1 5m', 'web 0/1 Pending 10.9.9.9 5m')).toEqual([
    'expected: web [1/1 Running] {10.0.0.1} 5m',
    'actual: web [0/1 Pending] {10.9.9.9} 5m',
  ]);
});

test('a line that counts as the same is shown with what fills in its marks', () => {
  expect(marked('name: <your name>\nid 10.0.0.1\nend', 'name: Ada Lovelace\nid 10.0.0.2\nstop')).toEqual([
    'written: name: {<your name>}',
    'same: name: {Ada Lovelace}',
    'written: id {10.0.0.1}',
    'same: id {10.0.0.2}',
    'expected: end',
    'actual: stop',
  ]);
});

test('lines that count for nothing are shown as left open', () => {
  expect(marked('a b\n...\nc d', 'a b\nzzz\nyyy\nc e')).toEqual([
    'same: a b',
    'free: zzz',
    'free: yyy',
    'expected: c [d]',
    'actual: c [e]',
  ]);
  expect(marked('done\nok', 'warning: old\ndone\nno\nwarning: very old')).toEqual([
    'free: warning: old',
    'same: done',
    'expected: ok',
    'actual: no',
    'free: warning: very old',
  ]);
});

test('of lines that were replaced, each is shown above what it became', () => {
  const expected = 'node-a Ready 4 cores\nnode-b Ready 4 cores\nall nodes are up';
  const actual = 'node-b NotReady 4 cores\nsome nodes are down\nsee the log';
  expect(marked(expected, actual)).toEqual([
    'expected: node-a Ready 4 cores',
    'expected: node-b [Ready] 4 cores',
    'actual: node-b [NotReady] 4 cores',
    'expected: [all] nodes are [up]',
    'actual: [some] nodes are [down]',
    'actual: see the log',
  ]);
});

test('columns of other widths are the same columns', () => {
  expect(marked('NAME   STATUS\nweb    Running', 'NAME        STATUS\nweb         Failed')).toEqual([
    'written: NAME   STATUS',
    'same: NAME        STATUS',
    'expected: web    [Running]',
    'actual: web         [Failed]',
  ]);
});

test('a row of a table is still that row where its state is another, long word', () => {
  const row = (rest: string) => `NAME  READY  STATUS  RESTARTS\napi  ${rest}\nweb  1/1  Running  0`;
  expect(marked(row('1/1  Running  0'), row('0/1  CrashLoopBackOff  17'))).toEqual([
    'same: NAME  READY  STATUS  RESTARTS',
    'expected: api  [1/1  Running  0]',
    'actual: api  [0/1  CrashLoopBackOff  17]',
    'same: web  1/1  Running  0',
  ]);
});

test('a value of the session that looks like a mark stands for itself', () => {
  const value = asLiteral('<b>');
  expect(found(`tag ${value} here`, 'tag <i> here')?.map(bracketed)).toEqual([
    'tag [<b>] here',
    'tag [<i>] here',
  ]);
});

test('where too much differs, nothing is marked', () => {
  const words = (start: number) =>
    Array.from({ length: 300 }, (_, place) => `w${start + place} same`).join(' ');
  expect(found(words(0), words(1_000))?.map(({ spans }) => spans)).toEqual([undefined, undefined]);
});

test('hundreds of replaced lines are not paired', () => {
  const lines = (name: string) =>
    numbered(100)
      .map((line) => `${line} of ${name}`)
      .join('\n');
  const difference = found(lines('one'), lines('two')) ?? [];
  expect(difference.map(({ kind }) => kind)).toEqual([
    ...Array(100).fill('expected'),
    ...Array(100).fill('actual'),
  ]);
});

const volatileLine = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Object.values(volatileClasses).flatMap(({ alike, kept }) => [...alike, ...kept])),
      fc.string(),
      fc.constantFrom('-----', '  ', '<name>', '/'),
    ),
    { maxLength: 6 },
  )
  .chain((parts) => fc.constantFrom(' ', '', '-').map((between) => parts.join(between)));

test('the parts of a line say what levelling makes of it', () => {
  fc.assert(
    fc.property(volatileLine, (line) => {
      const parts = level.parts(line);
      expect(parts.map(({ key }) => key).join('')).toBe(level(line).replaceAll(' ', ''));
      const between = parts.map(({ to }, place) => line.slice(to, parts[place + 1]?.from ?? line.length));
      expect(between.every((text) => text.trim() === '')).toBe(true);
    }),
  );
});
