import { describe, expect, test } from 'vitest';
import { type GuardName, guardNames } from '../../src/article/verdict-names.ts';
import { emptyPage } from './guards/empty.ts';
import { errorMessagePage } from './guards/error-message.ts';
import { jsonPage } from './guards/json.ts';
import { type GuardPage, guardPage, sawIn } from './guards/page.ts';
import { statePage } from './guards/state.ts';
import { unfilledPage } from './guards/unfilled.ts';
import { unrelatedPage } from './guards/unrelated.ts';

const pages: Readonly<Record<GuardName, GuardPage>> = {
  empty: emptyPage,
  json: jsonPage,
  'error-message': errorMessagePage,
  state: statePage,
  unrelated: unrelatedPage,
  unfilled: unfilledPage,
};

describe.each(guardNames)('%s', (name) => {
  const page = pages[name];
  test.each(page.trips)('trips: $about', (example) => {
    expect(sawIn(name, example)).not.toBeNull();
  });
  test.each(page.kept)('does not trip: $about', (example) => {
    expect(sawIn(name, example)).toBeNull();
  });
  test('the page says what is so', async () => {
    await expect(guardPage(name, page)).toMatchFileSnapshot(`../../docs/reference/guards/${name}.md`);
  });
});
