import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/report/html/render-html.ts';
import { nightlyHistory, nightlyRecord } from '../report/fixtures/history.ts';
import { realisticRecord } from '../report/fixtures/record.ts';
import { violations } from './axe.ts';
import { reportBrowser } from './browser.ts';

const nightly = renderHtml(nightlyRecord, nightlyHistory);
/** The same of a year in which nothing has passed. */
const long = renderHtml(nightlyRecord, {
  ...nightlyHistory,
  articles: nightlyHistory.articles.map((article) => ({
    ...article,
    troubles: article.troubles.map((trouble) => ({ ...trouble, lastPassed: null, runs: 365 })),
  })),
});
const open = reportBrowser();

const openAll = (page: Page) =>
  page.evaluate('document.querySelectorAll("details").forEach((details) => { details.open = true; })');

describe('without scripts', () => {
  test('the overview tells what is new since the last run, and leads to it', async () => {
    const { page, close } = await open(nightly, { javaScriptEnabled: false });
    expect(await page.locator('.past h2').innerText()).toBe(
      'Since the run of 2026-03-13 02:00 UTC\n20260313-020000-abcdef',
    );
    expect(await page.locator('.past summary').allInnerTexts()).toEqual([
      '1 new failure',
      '1 fixed',
      '2 still broken',
      '2 flaky steps',
    ]);
    await page.locator('.past summary', { hasText: 'flaky' }).click();
    expect(await page.locator('.past .flaky li').allInnerTexts()).toEqual([
      'Deploy a cluster with workload identity › Create the cluster in 3 of 13 runs',
      'Deploy a cluster with workload identity › Check the nodes in 1 of 13 runs',
    ]);
    const [link] = await page.locator('.past .failed details[open] a').all();
    expect(await link?.innerText()).toBe('Store secrets in a key vault');
    await page.locator('.past a', { hasText: 'Roll out the application' }).click();
    const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await page.locator(`[id="${id}"] h3`).innerText()).toBe('Roll out the application');
    await close();
  });

  test('a broken step tells since when, and whether its article has changed', async () => {
    const { page, close } = await open(nightly, { javaScriptEnabled: false });
    expect(await page.locator('.step.failed .since').allTextContents()).toEqual([
      'Broken since 2026-03-12, 3 runs. The article has not changed since it last passed on 2026-03-11 02:00 UTC: look at what it runs against, at the tools, and at the values it was given.',
      'Broken since 2026-03-12, 3 runs. The article has not changed since it last passed on 2026-03-11 02:00 UTC: look at what it runs against, at the tools, and at the values it was given.',
    ]);
    expect(await page.locator('.troubles .since').allInnerTexts()).toEqual([
      ...['since 2026-03-12, 3 runs', 'since 2026-03-12, 3 runs'],
      ...['new', 'new'],
    ]);
    await close();
  });

  test('folders of the contents in which all passed are folded, and stand last', async () => {
    const { page, close } = await open(nightly, { javaScriptEnabled: false });
    expect(await page.locator('.folder > summary').allInnerTexts()).toEqual([
      'docs 1 of 3 passed',
      'docs/aks 2 passed',
    ]);
    const folded = page.locator('.folder:not([open])');
    expect(await folded.count()).toBe(1);
    await folded.locator('summary').press('Enter');
    expect(await page.locator('.folder li[data-for]:visible').count()).toBe(5);
    await close();
  });

  test('drawings have their text, and few elements', async () => {
    const { page, close } = await open(nightly, { javaScriptEnabled: false });
    const labels = await page
      .locator('.past svg[role=img], .runs svg')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    expect(labels).toEqual([
      'Steps that passed: 100% at first, 45% now, never less than 45%',
      'Duration: 3 min 20 s at first, 4 min 14 s now, at most 4 min 15 s',
      'Past runs, the last is this one: passed 10 times, then failed 3 times',
      'Past runs, the last is this one: passed 12 times, then errored',
      'Past runs, the last is this one: passed 13 times',
      'Past runs, the last is this one: passed 13 times',
      'Past runs, the last is this one: passed 11 times, then failed, then passed',
    ]);
    expect(await page.locator('.runs path').count()).toBe(8);
    await close();
  });
});

test('a filter hides the folders of which it leaves nothing, and a link to an article that it hides leads there', async () => {
  const { page, close } = await open(nightly);
  await page.locator('#filter').fill('path:aks');
  expect(await page.locator('.folder:visible > summary').allInnerTexts()).toEqual(['docs/aks 2 passed']);
  await page.locator('.past').getByRole('link', { name: 'Store secrets in a key vault' }).click();
  const title = page.locator('main').getByRole('heading', { name: 'Store secrets in a key vault', level: 2 });
  await title.waitFor();
  const { y = Number.NaN } = (await title.boundingBox()) ?? {};
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y).toBeLessThan(720);
  await close();
});

test('articles of one folder are a list, and a run without a past has no history', async () => {
  const { page, close } = await open(renderHtml(realisticRecord));
  expect(await page.locator('.folder, .past, .runs, .since').count()).toBe(0);
  await close();
});

describe.each(['light', 'dark'] as const)('in the %s palette', (colorScheme) => {
  test('axe finds nothing, with everything open', async () => {
    const { page, misdeeds, close } = await open(nightly, { colorScheme });
    await openAll(page);
    expect(await violations(page)).toEqual([]);
    expect(misdeeds).toEqual([]);
    await close();
  });
});

test.each([320, 800])(
  'a page of %i pixels does not scroll sideways, even where text is set wider',
  async (width) => {
    const { page, close } = await open(long, { viewport: { width, height: 900 } });
    await openAll(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.evaluate(() => {
      const wider = new CSSStyleSheet();
      wider.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }');
      document.adoptedStyleSheets = [wider];
    });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await close();
  },
);
