import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagnostics } from '../../../src/article/diagnostics/catalogue.ts';

const folder = new URL('../../../src/article/diagnostics/', import.meta.url);

test('the catalogue has the codes of every family, and no two families have one in common', async () => {
  const families = readdirSync(folder).filter((name) => !name.startsWith('catalogue'));
  const modules = await Promise.all(families.map((name) => import(new URL(name, folder).pathname)));
  const codes = modules.flatMap((family) => Object.values<object>(family).flatMap(Object.keys));
  expect(codes.toSorted()).toEqual(Object.keys(diagnostics).toSorted());
});
