import { describe, expect, test } from 'vitest';
import { levelNames } from '../../../src/article/verdict-names.ts';
import { volatileClasses } from '../../../src/verdict/levelling/classes/classes.ts';
import { levelOf } from '../../../src/verdict/levelling/level.ts';

const off = Object.fromEntries(levelNames.map((name) => [name, false]));

describe.each(levelNames)('%s', (name) => {
  const { token, alike, kept } = volatileClasses[name];
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
