import { expect, test } from 'vitest';
import { renderHtml } from '../../src/report/html/render-html.ts';
import { realisticRecord } from '../report/fixtures/record.ts';
import { reportBrowser } from './browser.ts';

const realistic = renderHtml(realisticRecord);
const open = reportBrowser();

test('has a lane for each article that ran, the first one first, and leads to it by keyboard', async () => {
  const { page, close } = await open(realistic);
  await page.locator('.timeline > summary').press('Enter');
  expect(await page.locator('.timeline li > a').allTextContents()).toEqual([
    'Deploy a cluster with workload identity',
    'Terminate TLS at the ingress · azure-cli',
  ]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#a0');
  await close();
});

test('a step that was tried again has a broken outline, and says how often', async () => {
  const { page, close } = await open(realistic);
  await page.locator('.timeline > summary').click();
  const retried = page.locator('.timeline .retried');
  expect(await retried.locator('title').allTextContents()).toEqual([
    'Check the nodes: Passed, 9.2 s, 2 attempts',
  ]);
  expect(await retried.evaluate((bar) => getComputedStyle(bar).strokeDasharray)).toBe('3px, 2px');
  await close();
});

test('each further try is marked where it began', async () => {
  const articles = realisticRecord.articles.map((article) => ({
    ...article,
    steps: article.steps.map((step) =>
      step.attempts > 1 && step.startedAt !== null
        ? { ...step, tries: [step.startedAt, new Date(Date.parse(step.startedAt) + 6_000).toISOString()] }
        : step,
    ),
  }));
  const { page, close } = await open(renderHtml({ ...realisticRecord, articles }));
  await page.locator('.timeline > summary').click();
  const [bar, mark] = [page.locator('.timeline .retried'), page.locator('.timeline .tries')];
  const [whole, tried] = [await bar.boundingBox(), await mark.boundingBox()];
  expect(await mark.count()).toBe(1);
  expect(tried?.x).toBeGreaterThan(whole?.x ?? Number.NaN);
  expect(tried?.x).toBeLessThan((whole?.x ?? 0) + (whole?.width ?? 0));
  await close();
});

test('what broke is higher than what passed', async () => {
  const { page, close } = await open(realistic);
  await page.locator('.timeline > summary').click();
  const heightOf = async (look: string) =>
    (await page.locator(`.timeline rect.${look}`).first().boundingBox())?.height ?? 0;
  expect(await heightOf('failed')).toBeGreaterThan(await heightOf('passed'));
  await close();
});

test('its axis ends with how long the run took', async () => {
  const { page, close } = await open(realistic);
  await page.locator('.timeline > summary').click();
  const times = await page.locator('.timeline .axis span').allInnerTexts();
  expect([times[0], times.at(-1)]).toEqual(['0 ms', '4 min 14 s']);
  await close();
});
