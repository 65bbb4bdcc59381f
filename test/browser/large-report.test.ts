import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { renderHtml } from '../../src/report/html/render-html.ts';
import { hostileRecord } from '../report/fixtures/hostile.ts';
import { largeRecord } from '../report/fixtures/large.ts';
import { violations } from './axe.ts';
import { reportBrowser } from './browser.ts';
import { hostileProse } from './hostile-prose.ts';

const large = renderHtml(largeRecord);
/** As many steps as a page lays out all of. */
const unpacked = renderHtml({ ...largeRecord, articles: largeRecord.articles.slice(-44) });
const open = reportBrowser();

const section = (page: Page, title: string) =>
  page.locator('.article', { has: page.getByRole('heading', { name: title, exact: true, level: 2 }) });

/** Where the top of an element is on the screen once the page has come to rest: what comes near the screen is laid out, and moves the rest. */
async function restingTop(element: Locator): Promise<number> {
  let top = Number.NaN;
  for (let last = Number.POSITIVE_INFINITY; top !== last; ) {
    last = top;
    await element
      .page()
      .evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
    ({ y: top } = (await element.boundingBox()) ?? { y: Number.NaN });
  }
  return top;
}

test('lays out what broke and a few articles more, and has a button for each of the others', async () => {
  const { page, misdeeds, close } = await open(large);
  expect(await page.locator('.step.failed').count()).toBe(4);
  expect(await page.locator('.step').count()).toBeLessThan(160);
  const button = section(page, 'Article 59').getByRole('button', { name: 'Show 30 steps' });
  await button.scrollIntoViewIfNeeded();
  await restingTop(button);
  await button.click();
  const commands = section(page, 'Article 59').locator('.step .command');
  await commands.nth(29).waitFor({ state: 'attached' });
  expect(await commands.allTextContents()).toEqual(
    Array.from({ length: 30 }, (_, step) => `echo 59.${step}\n`),
  );
  expect(misdeeds).toEqual([]);
  await close();
});

test('finds steps that are packed, by their commands and by the article', async () => {
  const { page, close } = await open(large);
  await page.locator('.packed-note button').first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('"echo 50.3" path:area-0');
  expect(await page.locator('#filter-result').innerText()).toBe('1 of 1,812 steps');
  await page.locator('.article:visible').getByRole('button', { name: 'Show 1 step' }).click();
  await page.locator('.step:visible').waitFor();
  expect(await page.locator('.step:visible').count()).toBe(1);
  await page.locator('.step:visible > summary').click();
  await page.getByRole('button', { name: 'Copy Command' }).waitFor({ state: 'attached' });
  await close();
});

test('a link leads to a step that is packed', async () => {
  const { page, close } = await open(large, { fragment: '#a59-step-4' });
  await page.locator('#a59-step-4[open]').waitFor();
  await close();
});

test.each([360, 1_600])(
  'a step comes to rest in sight, %i pixels wide, however far away it was',
  async (width) => {
    const { page, close } = await open(unpacked, {
      fragment: '#a39-step-20',
      viewport: { width, height: 900 },
    });
    await page.locator('#a39-step-20[open]').waitFor();
    for (const [anchor, key] of [
      ['a39-step-20', null],
      ['a39-step-21', 'j'],
      ['a40-step-0', null],
      ['a3-step-29', null],
    ] as const) {
      if (key === null) await page.evaluate((hash) => location.replace(hash), `#${anchor}`);
      else await page.keyboard.press(key);
      const top = await restingTop(page.locator(`#${anchor}`));
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(900);
    }
    await page.locator('#a3-step-29 > summary').focus();
    await page.keyboard.press('f');
    const broke = (await page.evaluate('location.hash')) as string;
    expect(await page.locator(`${broke}.failed > summary:focus`).count()).toBe(1);
    expect(Math.abs(await restingTop(page.locator(broke)))).toBeLessThan(900);
    await close();
  },
);

test('the keys lead from the last step that is laid out to the next one, which is packed', async () => {
  const { page, close } = await open(large);
  const last = page.locator('.step').last();
  const before = await last.getAttribute('id');
  await last.locator('summary').focus();
  await page.keyboard.press('j');
  await page.locator(`.step:not(#${before}) > summary:focus`).waitFor();
  expect(await page.locator('.step').count()).toBeGreaterThan(160);
  await close();
});

test('a key that is pressed again before an article is unpacked does no harm', async () => {
  const { page, misdeeds, close } = await open(large);
  await page.locator('.packed-note button').first().waitFor();
  await page.locator('.step').last().locator('summary').focus();
  await page.evaluate(
    "for (const key of 'jjj') document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))",
  );
  await page.locator('.article:not(.packed) .step > summary:focus').waitFor();
  expect(misdeeds).toEqual([]);
  await close();
});

test('finds the id of a packed step and no part of its anchor', async () => {
  const { page, close } = await open(large);
  await page.locator('.packed-note button').first().waitFor();
  await page.locator('#filter').fill('step:a59');
  expect(await page.locator('#filter-result').innerText()).toBe('0 of 1,812 steps');
  await page.locator('#filter').fill('step:step-29');
  expect(await page.locator('#filter-result').innerText()).toBe('60 of 1,812 steps');
  await close();
});

test('a browser that cannot unpack says so, and leads through what is laid out', async () => {
  const { page, misdeeds, close } = await open(large, { before: 'delete globalThis.DecompressionStream' });
  await expect
    .poll(() => section(page, 'Article 59').locator('.packed-note').textContent())
    .toContain('This browser cannot unpack them; a newer one can.');
  await page.keyboard.press('f');
  await page.locator('.step.failed > summary:focus').waitFor();
  await page.evaluate("location.hash = '#a59-step-4'");
  expect(misdeeds).toEqual([]);
  await close();
});

test('says without scripts where the steps are that it cannot show', async () => {
  const { page, close } = await open(large, { javaScriptEnabled: false });
  expect(await section(page, 'Article 59').locator('.packed-note').textContent()).toBe(
    'Its 30 steps can only be shown by a script, to keep this page light; the run’s results file has them whole.',
  );
  await close();
});

test('what is packed wants to act, and does nothing when it is laid out', async () => {
  const hostile = hostileRecord.articles.map((article) => {
    return { ...article, status: 'passed' as const, source: hostileProse };
  });
  const articles = [...largeRecord.articles, ...hostile];
  const { page, misdeeds, close } = await open(renderHtml({ ...largeRecord, articles }), {
    fragment: `#a${largeRecord.articles.length}`,
  });
  const article = page.locator('.article').last();
  await article.locator('.step').waitFor();
  expect(await article.locator('img, svg script, iframe, script').count()).toBe(0);
  expect(await page.evaluate('window.pwned')).toBeUndefined();
  expect(misdeeds).toEqual([]);
  await close();
});

test('axe finds nothing', async () => {
  const { page, close } = await open(large);
  await page.locator('.packed-note button').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await close();
});
