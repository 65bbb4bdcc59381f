import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/report/html/render-html.ts';
import { realisticRecord } from '../report/fixtures/record.ts';
import { recordOf } from '../report/fixtures/records.ts';
import { renameGroup } from '../report/fixtures/rename-group.ts';
import { reportBrowser } from './browser.ts';

const realistic = renderHtml(realisticRecord);
const renamed = renderHtml(recordOf([renameGroup]));
const open = reportBrowser();

const colourOf = (page: Page, selector: string, property = 'color') =>
  page
    .locator(selector)
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

describe('a step', () => {
  test('tells in its row the verdict, its lines, how long it took and how often it was tried', async () => {
    const { page, close } = await open(renamed);
    expect(await page.locator('.step > summary').innerText()).toBe(
      'Failed\nRename a group\n3 attempts\nlines 5–7\n3.2 s',
    );
    await close();
  });

  test('that passed tells in its row that an output differs', async () => {
    const { page, close } = await open(realistic);
    const check = page.locator('.step.passed', { hasText: 'Output differs' });
    expect(await check.locator('h3').allTextContents()).toEqual(['Check the nodes']);
    await close();
  });

  test('tells its exit status, when it began, and why it broke', async () => {
    const { page, close } = await open(realistic);
    const facts = page.locator('[id="a1-request-a-certificate-1"] .facts > div');
    expect(
      (await facts.allInnerTexts()).map((fact) => fact.replace(/Copy$/, '').replace(/\s+/g, ' ')),
    ).toEqual([
      'Block docs/ingress-tls.md:27-32',
      'Exit status 3',
      'Started 2026-03-14 02:00:42 UTC',
      'Reason exit-status',
      'Run again docproof run --tab azure-cli docs/ingress-tls.md',
      'Step request-a-certificate-1',
    ]);
    await close();
  });

  test('shows both streams in the colours that they were printed in', async () => {
    const { page, close } = await open(renamed);
    expect(await page.locator('.output h4').allInnerTexts()).toEqual(['stdout', 'stderr']);
    expect(await page.locator('.output pre').allInnerTexts()).toEqual([
      'group demo of 2026 in eastus\nstate Failed\n',
      'WARNING: slow\n',
    ]);
    expect(await colourOf(page, '.output .ansi-red')).toBe('rgb(179, 38, 30)');
    expect(await colourOf(page, '.output .ansi-red', 'font-weight')).toBe('700');
    expect(await colourOf(page, '.output .ansi-yellow')).toBe('rgb(125, 90, 0)');
    await close();
  });

  test('tells the variables that it changed, when somebody asks', async () => {
    const { page, close } = await open(renamed);
    expect(await page.locator('.variables').isVisible()).toBe(false);
    await page.getByText('2 variables changed').click();
    expect((await page.locator('.variables > div').allInnerTexts()).map((text) => text.split('\n'))).toEqual([
      ['GROUP', 'demo'],
      ['OLD', 'unset'],
    ]);
    await close();
  });

  test('is folded and opened by Enter', async () => {
    const { page, close } = await open(realistic);
    await page.locator('[id="a1-request-a-certificate-1"] > summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('[id="a1-request-a-certificate-1"] .command').isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    expect(await page.locator('[id="a1-request-a-certificate-1"] .command').isVisible()).toBe(true);
    await close();
  });

  test('has a link of its own, which leads to it from anywhere', async () => {
    const { page, close } = await open(realistic);
    await page.locator('.step.failed .facts a').last().click();
    const { hash } = new URL(page.url());
    expect(hash).toBe('#a1-request-a-certificate-1');
    const other = await open(realistic, { fragment: hash, viewport: { width: 360, height: 700 } });
    expect((await other.page.locator('[id="a1-request-a-certificate-1"]').boundingBox())?.y).toBeLessThan(
      100,
    );
    await other.close();
    await close();
  });
});

describe('an expected output', () => {
  test('has its score on a scale, with a tick where it would pass', async () => {
    const { page, close } = await open(renamed);
    expect(await page.locator('.measure').innerText()).toBe(
      'hint 0.9\n score 0.62, threshold 0.9\nmeasure string-similarity',
    );
    const widthOf = (part: string) => page.locator(`.scale ${part}`).boundingBox();
    const [track, reached, tick] = await Promise.all(['.track', '.reached', '.tick'].map(widthOf));
    const share = (width = 0) => Math.round((100 * width) / (track?.width ?? 1));
    expect(share(reached?.width)).toBe(62);
    expect(share((tick?.x ?? 0) + (tick?.width ?? 0) / 2 - (track?.x ?? 0))).toBe(90);
    await close();
  });

  test('has the words marked that changed, and those that are left open', async () => {
    const { page, close } = await open(renamed);
    expect(await page.locator('.difference mark').allInnerTexts()).toEqual(['Succeeded', 'Failed']);
    expect(await page.locator('.difference pre .open:visible').allInnerTexts()).toEqual(['2026']);
    await page.keyboard.press('s');
    expect(await page.locator('.difference pre .open:visible').allInnerTexts()).toEqual(['2024', '2026']);
    await close();
  });

  test('names the guards that tripped', async () => {
    const { page, close } = await open(realistic);
    expect(await page.locator('.guards').innerText()).toBe('Guards that tripped: state');
    await close();
  });
});

test('a finding stands behind the block that it speaks of, with the line and where in it', async () => {
  const { page, close } = await open(realistic);
  const vault = page.locator('.article', { has: page.getByRole('heading', { name: 'Store secrets' }) });
  const parts = await vault.locator('.step h3, .finding .message').allTextContents();
  expect(parts).toEqual([
    'Create the vault',
    'The value of --name is still the placeholder <your-vault> unfilled-placeholder',
    expect.stringMatching(/^expected_similarity=high .* invalid-hint$/),
    'Write a secret',
    'VAULT is used here and assigned by no earlier step unassigned-variable',
  ]);
  const [line, caret] = await vault.locator('.source').first().locator('.line').allTextContents();
  expect(line?.indexOf('<your-vault>')).toBe(caret?.indexOf('^'));
  await close();
});

describe('a copy button', () => {
  test.each([
    ['of the place', '.reason .copy', 'docs/rename-group.md:12'],
    ['of the block', '.facts > div:first-child .copy', 'docs/rename-group.md:5-7'],
    ['of the command', '.copy[aria-label="Copy Command"]', 'az group show --name demo'],
    ['of an output', '.copy[aria-label="Copy stdout"]', 'group demo of 2026 in eastus\nstate Failed'],
    ['that runs it again', '.facts .copy[aria-label*="run"]', 'docproof run docs/rename-group.md'],
  ])('%s copies it and nothing else, by keyboard too', async (_what, selector, text) => {
    const { page, close } = await open(renamed, { permissions: ['clipboard-read', 'clipboard-write'] });
    const button = page.locator(`.step ${selector}`);
    await button.focus();
    expect(await button.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    await page.keyboard.press('Enter');
    await page.getByText('Copied', { exact: true }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(text);
    await close();
  });

  test('copies in a frame too that may not write to the clipboard', async () => {
    const framed = renamed.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const { page, close } = await open(
      `<!doctype html><iframe sandbox="allow-scripts" srcdoc="${framed}"></iframe>`,
      {
        permissions: ['clipboard-read'],
      },
    );
    const report = page.frameLocator('iframe');
    await report.locator('.reason .copy').click();
    await report.getByText('Copied', { exact: true }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('docs/rename-group.md:12');
    await close();
  });
});
