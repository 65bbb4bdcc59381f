import { describe, expect, test } from 'vitest';
import { volatileClasses } from '../../../src/verdict/levelling/classes/classes.ts';
import { levelOf } from '../../../src/verdict/levelling/level.ts';

const off = Object.fromEntries(volatileClasses.map(({ name }) => [name, false]));

describe.each(volatileClasses)('$name', ({ name, token, alike, kept }) => {
  const level = levelOf({ ...off, [name]: true });
  test.each(alike)('%j is levelled', (text) => {
    expect(level(text)).toContain(token);
    expect(level(text)).toBe(level(alike[0]));
  });
  test.each(kept)('%j says something and stays', (text) => {
    expect(level(text)).toBe(text);
  });
  test.each(alike)('%j counts where the class is off', (text) => {
    expect(levelOf(off)(text)).toBe(text);
  });
});

test('every class has a name and examples of its own', () => {
  const names = volatileClasses.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
