import { expect, test } from 'vitest';
import { comparedTexts } from '../../src/verdict/compared-lines.ts';
import { level } from '../../src/verdict/levelling/level.ts';
import { withNamesBack } from '../../src/verdict/renamed.ts';
import { judge } from './request.ts';

function keys(expected: string, actual: string): string[] | null {
  const texts = comparedTexts(expected, actual, level);
  return withNamesBack(texts.expected, texts.actual)?.map(({ key }) => key) ?? null;
}

test('a name that was replaced throughout is written as it was', () => {
  expect(keys('<title>website</title>\nWelcome to website', '<title>shop</title>\nWelcome to shop')).toEqual([
    '<title>website</title>',
    'Welcome to website',
  ]);
});

test('several names are told apart by their places', () => {
  expect(keys('web runs in rg-one\nweb\nrg-one', 'app runs in my-group\napp\nmy-group')).toEqual([
    'web runs in rg-one',
    'web',
    'rg-one',
  ]);
});

test.each([
  ['one that is not replaced everywhere', 'web is here\nweb is there', 'app is here\nweb is there'],
  ['one that two others replace', 'web is here\nweb is there', 'app is here\nshop is there'],
  ['one that replaces two', 'web is here\napi is there', 'app is here\napp is there'],
  ['one that stands once', 'web is here', 'app is here'],
  ['one in lines that are not the same', 'web is here\nweb is there', 'app was here\napp will be there'],
  ['a state', 'a is Running\nb is Running', 'a is Failed\nb is Failed'],
  ['a number', 'took 1\nin 1', 'took 2\nin 2'],
])('%s is left', (_name, expected, actual) => {
  expect(keys(expected, actual)).toBe(null);
});

test('it costs half of what another word costs, so that a hint of 1 still asks for the word', () => {
  const expected = 'the colour is red\nand the border is red';
  const renamed = judge(expected, expected.replaceAll('red', 'blue')).comparison.score ?? 0;
  const changed = judge(expected, 'the colour is blue\nand the border is green').comparison.score ?? 0;
  expect(renamed).toBeGreaterThan(changed);
  expect(renamed).toBeLessThan(1);
});
