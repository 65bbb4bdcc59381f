import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/report/html/render-html.ts';
import { nightlyHistory, nightlyRecord } from '../report/fixtures/history.ts';
import { realisticRecord } from '../report/fixtures/record.ts';
import { articleRecord, recordOf } from '../report/fixtures/records.ts';
import { skippedStep, stepRecord } from '../report/fixtures/step.ts';
import { reportBrowser } from './browser.ts';

const realistic = renderHtml(realisticRecord);
const open = reportBrowser();

const reason = { code: 'timeout' as const, message: 'it took too long', line: 1 };
/** An article of each status, the best first. */
const mixed = recordOf([
  articleRecord({ path: 'docs/a/passed.md', title: 'Passed', steps: [stepRecord({ id: 'fine-1' })] }),
  articleRecord({
    path: 'docs/a/skipped.md',
    title: 'Skipped',
    status: 'skipped',
    steps: [skippedStep({ id: 'later-1', reason: { ...reason, code: 'directive' } })],
  }),
  articleRecord({
    path: 'docs/b/flaky.md',
    title: 'Flaky',
    steps: [stepRecord({ id: 'shaky-1', flaky: true, attempts: 2 })],
  }),
  articleRecord({ path: 'docs/b/interrupted.md', title: 'Interrupted', status: 'interrupted' }),
  articleRecord({
    path: 'docs/b/errored.md',
    title: 'Errored',
    status: 'errored',
    steps: [stepRecord({ id: 'slow-1', status: 'errored', reason })],
  }),
  articleRecord({
    path: 'docs/a/failed.md',
    title: 'Failed',
    status: 'failed',
    steps: [stepRecord({ id: 'wrong-1', status: 'failed', reason: { ...reason, code: 'exit-status' } })],
  }),
]);

const titlesOf = (page: Page) => page.locator('.article:visible h2').allTextContents();
const entriesOf = (page: Page) =>
  page.locator('.contents li:visible .title > span:last-child').allInnerTexts();

describe('the overview', () => {
  test('tells the verdict, the counts and, when somebody asks, how long it took and on what', async () => {
    const { page, close } = await open(realistic, { javaScriptEnabled: false });
    expect(await page.locator('h1').innerText()).toBe('Failed');
    expect(await page.locator('.counts li').allTextContents()).toEqual([
      '1 refused',
      '2 failed',
      '5 passed',
      '1 flaky',
      '4 skipped',
    ]);
    await page.getByText('Took 4 min 14 s').click();
    const facts = await page.locator('.overview .facts > div').evaluateAll((all) => {
      return all.map((one) => [...one.children].map(({ textContent }) => textContent));
    });
    expect(facts).toEqual([
      ['Started', '2026-03-14 02:00:00 UTC'],
      ['Tool', 'docproof 0.1.0'],
      ['System', 'Linux 6.8.0 x64'],
      ['Bash', '5.2.15'],
      ['Node', '20.20.0'],
      ['Run', '20260314-020000-7c91e2'],
    ]);
    await close();
  });

  test('of a run that did not tell what it ran on says nothing about it', async () => {
    const { platform, ...record } = realisticRecord;
    const { page, close } = await open(renderHtml(record));
    expect(await page.locator('.overview dt').allTextContents()).toEqual(['Started', 'Tool', 'Run']);
    await close();
  });

  test('has the articles worst first, as the page has', async () => {
    const { page, close } = await open(renderHtml(mixed));
    const worstFirst = ['Failed', 'Errored', 'Interrupted', 'Flaky', 'Skipped', 'Passed'];
    expect(await titlesOf(page)).toEqual(worstFirst);
    expect(await page.locator('.folder > summary').allInnerTexts()).toEqual([
      'docs/a 1 of 3 passed',
      'docs/b 1 of 3 passed',
    ]);
    expect(await entriesOf(page)).toEqual([
      ...['Failed', 'Skipped', 'Passed'],
      ...['Errored', 'Interrupted', 'Flaky'],
    ]);
    await close();
  });

  test('leads from what broke to its step', async () => {
    const { page, close } = await open(renderHtml(mixed));
    await page.locator('.troubles a', { hasText: 'it took too long' }).last().click();
    const { hash } = new URL(page.url());
    expect(hash).toBe('#a4-slow-1');
    expect(await page.locator('[id="a4-slow-1"] .reason').isVisible()).toBe(true);
    await close();
  });
});

describe('the filter', () => {
  test.each([
    ['status:passed', ['Flaky', 'Passed']],
    ['status:failed', ['Failed']],
    ['status:errored', ['Errored']],
    ['status:skipped', ['Skipped']],
    ['status:flaky', ['Flaky']],
    ['status:interrupted', ['Interrupted']],
    ['path:docs/b', ['Errored', 'Interrupted', 'Flaky']],
    ['path:docs/b -status:errored', ['Interrupted', 'Flaky']],
    ['step:slow', ['Errored']],
    ['"took too long"', ['Failed', 'Errored', 'Skipped']],
    ['too took status:errored', ['Errored']],
  ])('%s leaves the articles that it holds of, on the page and in the overview', async (query, titles) => {
    const { page, close } = await open(renderHtml(mixed));
    await page.keyboard.press('/');
    await page.keyboard.type(query);
    expect(await titlesOf(page)).toEqual(titles);
    expect((await entriesOf(page)).toSorted()).toEqual(titles.toSorted());
    await close();
  });
});

describe('the trend', () => {
  test('tells of each run behind its mark when it was and what became of it', async () => {
    const { page, close } = await open(renderHtml(nightlyRecord, nightlyHistory));
    const marks = page.locator('.trend svg').first().locator('rect');
    expect(await marks.count()).toBe(13);
    expect(await marks.last().locator('title').textContent()).toBe(
      '2026-03-14 02:00 UTC: Failed, 45% of the steps passed, 4 min 14 s',
    );
    await close();
  });
});
