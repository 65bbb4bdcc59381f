import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/report/html/render-html.ts';
import { nightlyHistory, nightlyRecord } from '../report/fixtures/history.ts';
import { hostileRecord, realisticRecord } from '../report/fixtures/record.ts';
import { recordOf } from '../report/fixtures/records.ts';
import { renameGroup } from '../report/fixtures/rename-group.ts';
import { violations } from './axe.ts';
import { reportBrowser } from './browser.ts';

const realistic = renderHtml(realisticRecord);
const others = {
  'a run with a past': renderHtml(nightlyRecord, nightlyHistory),
  'marked words': renderHtml(recordOf([renameGroup])),
  'a hostile run': renderHtml(hostileRecord),
};
const open = reportBrowser();

const everythingOpen = async (page: Page) => {
  await page.keyboard.press('a');
  await page.keyboard.press('s');
  await page.evaluate('document.querySelectorAll("details").forEach((details) => { details.open = true; })');
};
const views: Record<string, (page: Page) => Promise<unknown>> = {
  'as it opens': async () => {},
  'with everything open': everythingOpen,
  'with the timeline open': (page) => page.locator('.timeline > summary').press('Enter'),
  'with the keys listed': (page) => page.keyboard.press('?'),
  'with a filter that finds nothing': (page) => page.fill('#filter', 'status:nothing'),
};
const palettes = ['light', 'dark'] as const;
const widths = [360, 1600];

describe.each(palettes)('in the %s palette', (colorScheme) => {
  describe.each(widths)('at %d pixels', (width) => {
    const found = async (source: string, show: (page: Page) => Promise<unknown>) => {
      const { page, misdeeds, close } = await open(source, {
        colorScheme,
        viewport: { width, height: 900 },
      });
      await show(page);
      const all = await violations(page);
      await close();
      expect(misdeeds).toEqual([]);
      return all;
    };

    test.each(Object.entries(views))('axe finds nothing in a run %s', async (_name, show) => {
      expect(await found(realistic, show)).toEqual([]);
    });

    test.each(Object.entries(others))(
      'axe finds nothing in %s with everything open',
      async (_name, source) => {
        expect(await found(source, everythingOpen)).toEqual([]);
      },
    );
  });
});

describe('by keyboard alone', () => {
  /** What has the focus, one after the other, as Tab is pressed. */
  async function tabbed(page: Page, times: number): Promise<string[]> {
    const visited: string[] = [];
    for (let count = 0; count < times; count += 1) {
      await page.keyboard.press('Tab');
      visited.push(
        await page.evaluate<string>(
          '(({ id, ariaLabel, textContent }) => ariaLabel ?? (textContent.trim() || id))(document.activeElement)',
        ),
      );
    }
    return visited;
  }

  test('one comes from the verdict to the filter, the articles, the timeline and the steps', async () => {
    const { page, close } = await open(realistic, { viewport: { width: 360, height: 900 } });
    expect((await tabbed(page, 22)).map((text) => text.replace(/\s+/g, ' ').slice(0, 40))).toEqual([
      'Skip to the articles',
      ...['1 refused', '2 failed', '5 passed', '1 flaky', '4 skipped'],
      'Took 4 min 14 s · docproof 0.1.0, Linux,',
      ...['filter', 'Keyboard shortcuts', 'whole-article'],
      ...[
        'Failed: Terminate TLS at the ingress',
        'line 19 the output says CrashLoopBackOff',
        'line 30 az network dns record-set a show',
      ],
      ...[
        'Errored: Store secrets in a key vault',
        'line 6 The value of --name is still the ',
        'line 9 expected_similarity=high is neith',
      ],
      'Passed: Deploy a cluster with workload i',
      'Timeline',
      ...[
        'Terminate TLS at the ingress',
        'Copy docs/ingress-tls.md',
        'PassedPrepare a namespacelines 5–8 640 m',
      ],
      'FailedRoll out the applicationlines 12–1',
    ]);
    await close();
  });

  test('what has the focus is outlined, wherever one comes', async () => {
    const { page, close } = await open(realistic);
    const outlines = new Set<string>();
    for (let count = 0; count < 60; count += 1) {
      await page.keyboard.press('Tab');
      outlines.add(await page.evaluate<string>('getComputedStyle(document.activeElement).outline'));
    }
    expect([...outlines]).toEqual(['rgb(26, 86, 160) solid 2px']);
    await close();
  });

  test('the first stop leads past the overview', async () => {
    const { page, close } = await open(realistic);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
    await close();
  });

  test('a list that was opened with a key begins at its top, is closed with one, and the focus is where it was', async () => {
    const { page, close } = await open(realistic, { viewport: { width: 320, height: 256 } });
    await page.locator('.help').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.shortcuts').isVisible()).toBe(true);
    expect((await page.locator('.shortcuts h2').boundingBox())?.y).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    expect(await page.locator('.shortcuts').isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.className')).toBe('help');
    await close();
  });
});

test('that something was copied is told to who does not see it', async () => {
  const { page, close } = await open(realistic, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('.step.failed .reason .copy').first().press('Enter');
  await page
    .getByRole('status')
    .filter({ hasText: 'Copied docs/ingress-tls.md:19' })
    .waitFor({ state: 'attached' });
  await close();
});

describe('without colours', () => {
  test('each step says its status in a word, and in the overview each article does', async () => {
    const { page, close } = await open(realistic);
    const words = /^(Passed|Failed|Errored|Skipped|Interrupted)/;
    const texts = await page.locator('.step > summary, .article .about, .contents .title').allTextContents();
    expect(texts.filter((text) => !words.test(text))).toEqual([]);
    await close();
  });

  test('words that changed are marked in the colours that a system has for marks', async () => {
    const { page, close } = await open(others['marked words'], { forcedColors: 'active' });
    const backgrounds = await page
      .locator('.difference ins, .difference ins mark')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
    expect(new Set(backgrounds).size).toBe(2);
    await close();
  });
});

test('nothing moves', async () => {
  const { page, close } = await open(realistic);
  await page.locator('.timeline > summary').click();
  await page.locator('.timeline .failed').first().click();
  expect(await page.evaluate('document.getAnimations().length')).toBe(0);
  expect(await page.evaluate('getComputedStyle(document.documentElement).scrollBehavior')).toBe('auto');
  await close();
});
