import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/report/html/render-html.ts';
import { hostileRecord, realisticRecord } from '../report/fixtures/record.ts';
import { articleRecord } from '../report/fixtures/records.ts';
import { violations } from './axe.ts';
import { reportBrowser } from './browser.ts';

const realistic = renderHtml(realisticRecord);
const hostile = renderHtml(hostileRecord);
const open = reportBrowser();

/** Headings of the steps that can be seen. */
const shownSteps = (page: Page) => page.locator('.step:visible h3').allTextContents();
/** Of the step, or else the article, that has the focus, the fragment. */
const focusedPlace = (page: Page) =>
  page.evaluate('document.activeElement.closest(".step, .article").id') as Promise<string>;

describe('a hostile record', () => {
  test('runs nothing, asks for nothing and leaves the page whole', async () => {
    const { page, misdeeds, close } = await open(hostile);
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(misdeeds).toEqual([]);
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('.step').count()).toBe(1);
    expect(await page.locator('body > *').count()).toBe(5);
    await close();
  });

  test('cannot make a 360 pixel wide page scroll sideways', async () => {
    const { page, close } = await open(hostile, { viewport: { width: 360, height: 700 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await close();
  });

  test('has a link that leads to its step whatever its id holds', async () => {
    const { page, close } = await open(hostile);
    await page.locator('.step > summary').click();
    await page.locator('.troubles a').click();
    await page.locator('.step[open]').waitFor();
    await close();
  });
});

describe('without scripts', () => {
  test('every step is there, broken ones open, and nothing that needs a script', async () => {
    const { page, close } = await open(realistic, { javaScriptEnabled: false });
    expect(await page.locator('.step').count()).toBe(11);
    expect(await page.locator('.step[open] > summary h3').allTextContents()).toEqual([
      'Roll out the application',
      'Request a certificate',
    ]);
    expect(await page.locator('.controls').isVisible()).toBe(false);
    expect(await page.locator('button:visible').count()).toBe(0);
    await close();
  });
});

describe('a difference', () => {
  const tops = (page: Page) =>
    Promise.all(
      ['del', 'ins'].map(async (side) => {
        const box = await page.locator(`.row:has(> del + ins) > ${side}`).first().boundingBox();
        return box?.y ?? Number.NaN;
      }),
    );

  test('is laid out side by side where the reader wants it, without scripts too', async () => {
    const { page, close } = await open(realistic, {
      javaScriptEnabled: false,
      viewport: { width: 1600, height: 900 },
    });
    const [expected, actual] = await tops(page);
    expect(actual).toBeGreaterThan(expected ?? 0);
    await page.locator('.difference .beside').first().click();
    const [left, right] = await tops(page);
    expect(right).toBe(left);
    expect(await page.locator('.row.same > .written').first().isVisible()).toBe(true);
    await close();
  });

  test('is laid out in one column on a narrow page', async () => {
    const { page, close } = await open(realistic, { viewport: { width: 360, height: 900 } });
    await page.keyboard.press('s');
    const [expected, actual] = await tops(page);
    expect(actual).toBeGreaterThan(expected ?? 0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await close();
  });

  test('changes its layout with a key, where nobody knows which line became which too', async () => {
    const kinds = ['expected', 'expected', 'actual', 'actual'] as const;
    const lines = kinds.map((kind) => ({ kind, text: `only ${kind}` }));
    const articles = realisticRecord.articles.map((article) => ({
      ...article,
      steps: article.steps.map((step) => ({
        ...step,
        expected: step.expected.map((one) => ({
          ...one,
          difference: one.difference && [...one.difference, ...lines],
        })),
      })),
    }));
    const { page, close } = await open(renderHtml({ ...realisticRecord, articles }), {
      viewport: { width: 1600, height: 900 },
    });
    await page.keyboard.press('s');
    const [expected, actual] = await tops(page);
    expect(actual).toBe(expected);
    const [left, right] = await Promise.all(
      kinds.slice(1, 3).map((kind) => page.getByText(`only ${kind}`).first().boundingBox()),
    );
    expect(right?.y).toBe(left?.y);
    expect(right?.x).toBeGreaterThan(left?.x ?? Number.NaN);
    await close();
  });
});

describe('the text of the articles', () => {
  test('is folded, shown with a key, and gives way to what is looked for', async () => {
    const { page, close } = await open(realistic);
    const choose = page.getByText('Choose names that are yours alone.');
    expect(await choose.isVisible()).toBe(false);
    await page.keyboard.press('a');
    expect(await choose.isVisible()).toBe(true);
    await page.keyboard.press('/');
    await page.keyboard.type('status:passed');
    expect(await choose.isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    expect(await choose.isVisible()).toBe(false);
    await page.getByText('Create a resource group lines 3–5').click();
    expect(await choose.isVisible()).toBe(true);
    await close();
  });

  test('is shown without scripts', async () => {
    const { page, close } = await open(realistic, { javaScriptEnabled: false });
    const choose = page.getByText('Choose names that are yours alone.');
    expect(await choose.isVisible()).toBe(false);
    await page.getByLabel('The articles’ text').check();
    expect(await choose.isVisible()).toBe(true);
    await close();
  });
});

describe('the timeline', () => {
  test('has a lane for each article that ran, and bars that lead to their steps', async () => {
    const { page, misdeeds, close } = await open(realistic);
    await page.locator('.timeline > summary').click();
    const bars = page.locator('.timeline rect');
    expect(await bars.count()).toBe(await page.locator('.step:not(.skipped)').count());
    await page.locator('.timeline .failed').first().click();
    const id = new URL(page.url()).hash.slice(1);
    expect(await page.locator('.step[open]').evaluateAll((steps) => steps.map((step) => step.id))).toContain(
      decodeURIComponent(id),
    );
    expect(misdeeds).toEqual([]);
    await close();
  });

  test('is not there where nothing has run', async () => {
    const steps = realisticRecord.articles.map((article) => ({
      ...article,
      steps: article.steps.map((step) => ({ ...step, startedAt: null })),
    }));
    const { page, close } = await open(renderHtml({ ...realisticRecord, articles: steps }));
    expect(await page.locator('.timeline').count()).toBe(0);
    await close();
  });
});

describe('opening', () => {
  test('a short way to the first failure needs no scrolling', async () => {
    const { page, misdeeds, close } = await open(realistic, { viewport: { width: 1440, height: 1000 } });
    expect(await page.evaluate('scrollY')).toBe(0);
    expect(misdeeds).toEqual([]);
    await close();
  });

  test('a first failure further down is brought into view beside the overview', async () => {
    const { page, close } = await open(realistic, { viewport: { width: 1440, height: 400 } });
    expect((await page.locator('.step.failed').first().boundingBox())?.y).toBeLessThan(100);
    expect(await page.locator('h1').isVisible()).toBe(true);
    await close();
  });

  test('a link to a step opens that step', async () => {
    const { page, close } = await open(realistic, { fragment: '#a0-create-the-cluster-1' });
    expect(await page.locator('#a0-create-the-cluster-1').getAttribute('open')).toBe('');
    await close();
  });

  test('a link to a step that is gone leads to its article, and one to what an article left behind there', async () => {
    const left = articleRecord({
      path: 'docs/left.md',
      status: 'errored',
      leftovers: ['a trap did not end'],
    });
    const articles = [...realisticRecord.articles, left];
    const { page, close } = await open(renderHtml({ ...realisticRecord, status: 'errored', articles }), {
      fragment: '#a0-no-such-step-1',
    });
    const topOf = (selector: string) =>
      page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
    expect(await topOf('#a1')).toBeLessThan(0);
    expect(await topOf('#a0')).toBeLessThan(720);
    await page.locator('.contents a', { hasText: 'at the end a trap did not end' }).click();
    expect(await page.locator('.leftovers:target').innerText()).toContain('a trap did not end');
    await close();
  });
});

describe('the filter', () => {
  test('takes a status and words, and says how many steps are left', async () => {
    const { page, close } = await open(realistic);
    await page.fill('#filter', 'status:failed');
    expect(await shownSteps(page)).toEqual(['Roll out the application', 'Request a certificate']);
    await page.fill('#filter', 'status:failed CERTIFICATE');
    expect(await shownSteps(page)).toEqual(['Request a certificate']);
    expect(await page.locator('#filter-result').innerText()).toBe('1 of 11 steps');
    await page.press('#filter', 'Escape');
    expect((await shownSteps(page)).length).toBe(11);
    await close();
  });

  test('takes the path of an article, the name of a step, words together, and what is to be left out', async () => {
    const { page, close } = await open(realistic);
    const shownBy = async (query: string) => {
      await page.fill('#filter', query);
      return (await shownSteps(page)).length;
    };
    expect(await shownBy('path:docs/')).toBe(11);
    expect(await shownBy('path:nowhere')).toBe(0);
    expect(await shownBy('step:certificate')).toBe(1);
    expect(await shownBy('"request a certificate"')).toBe(1);
    expect(await shownBy('"certificate a request"')).toBe(0);
    expect(await shownBy('-status:failed')).toBe(9);
    expect(await shownBy('step:certificate -path:docs/')).toBe(0);
    await close();
  });

  test('takes half a word for what it may become', async () => {
    const { page, close } = await open(realistic);
    for (const [query, count] of [
      ['-', 11],
      ['"', 11],
      ['path:', 11],
      ['-status:', 11],
      ['-status:pass', 6],
      ['status:f', 3],
      ['status:fail', 2],
    ] as const) {
      await page.fill('#filter', query);
      expect(await shownSteps(page), query).toHaveLength(count);
    }
    await close();
  });

  test('finds the articles that were refused', async () => {
    const { page, close } = await open(realistic);
    await page.getByRole('button', { name: '1 refused' }).click();
    expect(await page.locator('.article:visible h2').allTextContents()).toEqual([
      'Store secrets in a key vault',
    ]);
    expect(await page.locator('#filter-result').innerText()).toBe('0 of 11 steps, 1 article');
    await close();
  });

  test('is set by a click on a count and taken back by a second one', async () => {
    const { page, close } = await open(realistic);
    await page.getByRole('button', { name: '1 flaky' }).click();
    expect(await shownSteps(page)).toEqual(['Check the nodes']);
    await page.locator('.step:visible > summary').click();
    expect(await page.locator('.failed-tries:visible').innerText()).toBe(
      'Try 1: kubectl get nodes ended with status 1 (line 36)',
    );
    await page.getByRole('button', { name: '1 flaky' }).click();
    expect((await shownSteps(page)).length).toBe(11);
    await close();
  });
});

describe('the keyboard', () => {
  test('f goes from failure to failure and round, j and k from step to step', async () => {
    const { page, close } = await open(realistic);
    const visited: string[] = [];
    for (const key of ['f', 'f', 'f', 'f', 'j', 'j', 'k']) {
      await page.keyboard.press(key);
      visited.push(await focusedPlace(page));
    }
    expect(visited).toEqual([
      'a1-roll-out-the-application-1',
      'a1-request-a-certificate-1',
      // It was refused.
      'a2',
      'a1-roll-out-the-application-1',
      'a1-request-a-certificate-1',
      'a1-look-at-the-result-1',
      'a1-request-a-certificate-1',
    ]);
    await close();
  });

  test('leads on from the article that a link led to', async () => {
    const { page, close } = await open(realistic);
    const visited: string[] = [];
    for (const key of ['j', 'k']) {
      await page.locator('.contents a[href="#a0"]').click();
      await page.keyboard.press(key);
      visited.push(await focusedPlace(page));
    }
    await page.locator('#a0-title a').focus();
    await page.keyboard.press('j');
    visited.push(await focusedPlace(page));
    expect(visited).toEqual([
      'a0-create-a-resource-group-1',
      'a2-write-a-secret-1',
      'a0-create-a-resource-group-1',
    ]);
    await close();
  });

  test('/ leads to the filter, ? to the list of keys, where they can be switched off', async () => {
    const { page, misdeeds, close } = await open(realistic);
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id')).toBe('filter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    expect(await page.locator('.shortcuts').isVisible()).toBe(true);
    await page.uncheck('#shortcuts-on');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('?');
    expect(await page.locator('.shortcuts').isVisible()).toBe(false);
    expect(misdeeds).toEqual([]);
    await close();
  });
});

test('a copy button copies the place to edit and nothing else, and is no part of a selection', async () => {
  const { page, close } = await open(realistic, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('.step.failed .reason .copy').first().click();
  await page.getByText('Copied', { exact: true }).waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe('docs/ingress-tls.md:19');
  const selected = await page
    .locator('.step.failed .reason')
    .first()
    .evaluate((reason) => {
      const selection = getSelection();
      selection?.selectAllChildren(reason);
      return String(selection);
    });
  expect(selected.trimEnd().split('\n').at(-1)).toBe('docs/ingress-tls.md:19');
  await close();
});

describe.each(['light', 'dark'] as const)('in the %s palette', (colorScheme) => {
  test('axe finds nothing, with every step open', async () => {
    const { page, close } = await open(realistic, { colorScheme });
    await page.evaluate(
      'document.querySelectorAll("details").forEach((details) => { details.open = true; })',
    );
    expect(await violations(page)).toEqual([]);
    await close();
  });
});

test.each([360, 800, 1600])('a realistic page %d pixels wide does not scroll sideways', async (width) => {
  const { page, close } = await open(realistic, { viewport: { width, height: 900 } });
  await page.evaluate('document.querySelectorAll("details").forEach((details) => { details.open = true; })');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  await close();
});
