import { expect, test } from 'vitest';
import { comparedTexts } from '../../src/verdict/compared-lines.ts';
import { difference } from '../../src/verdict/difference.ts';
import { level } from '../../src/verdict/levelling/level.ts';

function lines(expected: string, actual: string): string[] | null {
  const texts = comparedTexts(expected, actual, level);
  const found = difference(texts.expected, texts.actual);
  return found?.map(({ kind, text }) => `${kind}: ${text}`) ?? null;
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
    'gap: 1 actual line not compared',
  ]);
});

test('a very long line is cut', () => {
  expect(lines('short', 'x'.repeat(5_000))).toEqual(['expected: short', `actual: ${'x'.repeat(2_000)}…`]);
});
