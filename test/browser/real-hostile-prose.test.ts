import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { docproof } from '../e2e/docproof.ts';
import { violations } from './axe.ts';
import { reportBrowser } from './browser.ts';
import { hostileProse } from './hostile-prose.ts';

const open = reportBrowser();
let page: string;

beforeAll(async () => {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'docproof-prose-'));
  writeFileSync(join(folder, 'a.md'), hostileProse);
  const { status } = await docproof(folder, ['run', 'a.md']);
  expect(status).toBe(1);
  page = readFileSync(join(folder, 'reports/index.html'), 'utf8');
  rmSync(folder, { recursive: true });
}, 60_000);

async function everythingShown(page: Page): Promise<void> {
  await page.evaluate('document.querySelectorAll("details").forEach((details) => { details.open = true; })');
  await page.keyboard.press('a');
}

describe('an article that wants to act, run by the built binary', () => {
  test.each([true, false])(
    'runs nothing and asks for nothing, whether scripts may run: %s',
    async (scripts) => {
      const opened = await open(page, { javaScriptEnabled: scripts });
      if (scripts) await everythingShown(opened.page);
      expect(await opened.page.evaluate('window.pwned')).toBeUndefined();
      expect(opened.misdeeds).toEqual([]);
      await opened.close();
    },
  );

  test('brings no element onto the page that could act, and no attribute', async () => {
    const opened = await open(page);
    const acting =
      'img, iframe, object, embed, video, audio, link, meta, base, template, noscript, math, form, style, script, input';
    const brought = opened.page.locator(`main :is(${acting})`);
    expect(await brought.evaluateAll((all) => all.map((one) => one.outerHTML))).toEqual([]);
    expect(await opened.page.locator('script, style, meta, link, form').count()).toBe(11);
    expect(await opened.page.locator('body > *').count()).toBe(5);
    const names = await opened.page.evaluate<string[]>(
      '[...new Set([...document.querySelectorAll("*")].flatMap((one) => one.getAttributeNames()))]',
    );
    expect(names.filter((name) => /^on|^style$|^srcdoc$|^action$/.test(name))).toEqual([]);
    await opened.close();
  });

  test('has links to the web alone, and each says where it leads', async () => {
    const opened = await open(page);
    const hrefs = await opened.page
      .locator('.text a[href]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(hrefs.length).toBeGreaterThan(0);
    expect(hrefs.filter((href) => !href?.startsWith('https://example.com'))).toEqual([]);
    await opened.close();
  });

  test('nothing happens where a person clicks on what it wrote', async () => {
    const opened = await open(page);
    await everythingShown(opened.page);
    const address = opened.page.url();
    await opened.page.evaluate(
      'document.querySelectorAll(".text a:not([href]), .text p, .text li").forEach((one) => one.click())',
    );
    expect(opened.page.url()).toBe(address);
    expect(await opened.page.evaluate('window.pwned')).toBeUndefined();
    expect(opened.misdeeds).toEqual([]);
    await opened.close();
  });

  test.each([360, 800, 1_600])('does not scroll a page of %d pixels sideways', async (width) => {
    const opened = await open(page, { viewport: { width, height: 900 } });
    await everythingShown(opened.page);
    expect(await opened.page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await opened.close();
  });

  test('turns no text around: signs of direction are shown', async () => {
    const opened = await open(page);
    expect(
      await opened.page.evaluate(
        '/[\\u202a-\\u202e\\u2066-\\u2069\\u200f\\u061c]/.test(document.documentElement.textContent)',
      ),
    ).toBe(false);
    await opened.close();
  });

  test('what it printed is shown as it was printed', async () => {
    const opened = await open(page);
    expect(await opened.page.locator('.output pre').first().innerText()).toContain(
      '</script><script>window.pwned=1</script><!-- <script> "}]} \\u003c/script> </pre></details>\n',
    );
    await opened.close();
  });

  test('axe finds nothing in it', async () => {
    const opened = await open(page, { viewport: { width: 360, height: 900 } });
    await everythingShown(opened.page);
    expect(await violations(opened.page)).toEqual([]);
    await opened.close();
  });
});
