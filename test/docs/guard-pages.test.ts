import { describe, expect, test } from 'vitest';
import { guards } from '../../src/verdict/guards/guards.ts';
import { emptyPage } from './guards/empty.ts';
import { errorMessagePage } from './guards/error-message.ts';
import { jsonPage } from './guards/json.ts';
import { guardPage, sawIn } from './guards/page.ts';
import { statePage } from './guards/state.ts';
import { unrelatedPage } from './guards/unrelated.ts';

const pages = [emptyPage, jsonPage, errorMessagePage, statePage, unrelatedPage];

test('every guard has a page', () => {
  expect(pages.map(({ name }) => name)).toEqual(guards.map(({ name }) => name));
});

describe.each(pages)('$name', (page) => {
  test.each(page.trips)('trips: $about', (example) => {
    expect(sawIn(page.name, example)).not.toBeNull();
  });
  test.each(page.kept)('does not trip: $about', (example) => {
    expect(sawIn(page.name, example)).toBeNull();
  });
  test('the page says what is so', async () => {
    await expect(guardPage(page)).toMatchFileSnapshot(`../../docs/reference/guards/${page.name}.md`);
  });
});
