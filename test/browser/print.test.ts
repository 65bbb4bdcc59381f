import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/report/html/render-html.ts';
import { nightlyHistory, nightlyRecord } from '../report/fixtures/history.ts';
import { largeRecord } from '../report/fixtures/large.ts';
import { realisticRecord } from '../report/fixtures/record.ts';
import { recordOf } from '../report/fixtures/records.ts';
import { renameGroup } from '../report/fixtures/rename-group.ts';
import { reportBrowser } from './browser.ts';

const realistic = renderHtml(realisticRecord);
const nightly = renderHtml(nightlyRecord, nightlyHistory);
const large = renderHtml(largeRecord);
const renamed = renderHtml(recordOf([renameGroup]));
const open = reportBrowser();

/** A page as it is put on A4 paper, whose text is 718 pixels wide. */
async function printed(source: string, options: Parameters<typeof open>[1] = {}) {
  const opened = await open(source, { viewport: { width: 718, height: 1_000 }, ...options });
  await opened.page.emulateMedia({ media: 'print' });
  return opened;
}

const visible = (page: Page, selector: string) => page.locator(`${selector} >> visible=true`).count();

test.each([
  ['a run', realistic, 4, 6],
  ['a run with a past', nightly, 4, 8],
  ['a large run', large, 10, 40],
])('%s makes a PDF of as many pages as it has to say', async (_name, source, least, most) => {
  const { page, misdeeds, close } = await open(source);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(least);
  expect(pages).toBeLessThanOrEqual(most);
  expect(misdeeds).toEqual([]);
  await close();
});

describe('on paper', () => {
  test('what broke is open, though it was folded, with what was expected and the variables', async () => {
    const { page, close } = await printed(realistic);
    await page.emulateMedia({ media: 'screen' });
    for (const step of await page.locator('.step.failed > summary').all()) await step.click();
    await page.emulateMedia({ media: 'print' });
    expect(await visible(page, '.step .command')).toBe(2);
    expect(await visible(page, '.step.failed .variables')).toBe(1);
    expect(await visible(page, '.step.failed .difference')).toBe(1);
    expect(await visible(page, '.step.failed .aside pre')).toBe(1);
    await close();
  });

  test('the overview tells all that it knows', async () => {
    const { page, close } = await printed(nightly);
    expect(await visible(page, '.overview .facts')).toBe(1);
    expect(await visible(page, '.groups li a')).toBe(6);
    await close();
  });

  test('there is nothing that could only be clicked', async () => {
    const { page, close } = await printed(nightly);
    expect(await visible(page, 'button:not(.counts button)')).toBe(0);
    expect(await visible(page, 'input, .beside')).toBe(0);
    await close();
  });

  test('nothing is cut: all that scrolls on the screen is as large as what is in it', async () => {
    const { page, close } = await printed(realistic);
    await page.evaluate(
      'document.querySelectorAll("details").forEach((details) => { details.open = true; })',
    );
    const cut = await page
      .locator('main pre, main .wide')
      .evaluateAll((all) =>
        all
          .filter((one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight)
          .map(({ textContent }) => textContent),
      );
    expect(cut).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(718);
    await close();
  });

  test('a link of the article says where it leads', async () => {
    const { page, close } = await printed(renamed);
    expect(
      await page.locator('.text a').evaluate((link) => getComputedStyle(link, '::after').content),
    ).toContain('https://learn.example.com/groups');
    await close();
  });

  test('it is dark on white, whatever the screen is', async () => {
    const { page, close } = await printed(realistic, { colorScheme: 'dark' });
    const [ink, paper] = await page.evaluate<string[]>(
      '[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]',
    );
    expect([ink, paper]).toEqual(['rgb(31, 30, 28)', 'rgb(255, 255, 255)']);
    await close();
  });

  test('articles that are packed say that their steps are not printed', async () => {
    const { page, close } = await printed(large);
    const last = page.locator('.article.packed').last();
    await last.locator('.packed-note button').waitFor({ state: 'attached' });
    expect(
      await last.locator('.packed-note').evaluate((note) => getComputedStyle(note, '::after').content),
    ).toBe('"Its steps are not printed: show them on the screen first."');
    expect(await visible(page, '.packed-note button')).toBe(0);
    await close();
  });
});
