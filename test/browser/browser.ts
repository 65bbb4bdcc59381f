import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../scripts/browser.js';

/** A page of the report, and what it did that nobody should see. */
export interface OpenedReport {
  page: Page;
  /** Console errors, uncaught errors, dialogs, and requests for anything but the report itself. */
  misdeeds: string[];
  close: () => Promise<void>;
}

/** `before` is a script that runs before those of the report. */
export type OpenReport = (
  source: string,
  options?: BrowserContextOptions & { fragment?: string; before?: string },
) => Promise<OpenedReport>;

/** One browser for the test file that calls this; gives the function that opens a report's source in it. */
export function reportBrowser(): OpenReport {
  let browser: Browser;
  let folder: string;
  let close: () => Promise<void>;
  let opened = 0;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'docproof-report-'));
    ({ browser, close } = await launchBrowser());
  });
  afterAll(async () => {
    await close();
    await rm(folder, { recursive: true, force: true });
  });

  return async (source, { fragment = '', before = '', ...options } = {}) => {
    opened += 1;
    const file = path.join(folder, `report-${opened}.html`);
    await writeFile(file, source);
    const context = await browser.newContext(options);
    await context.addInitScript(before);
    const page = await context.newPage();
    const misdeeds: string[] = [];
    page.on(
      'console',
      (message) => message.type() === 'error' && misdeeds.push(`console: ${message.text()}`),
    );
    page.on('pageerror', (error) => misdeeds.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      misdeeds.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(pathToFileURL(file).href) && !url.startsWith('data:'))
        misdeeds.push(`request: ${url}`);
    });
    await page.goto(`${pathToFileURL(file).href}${fragment}`);
    return { page, misdeeds, close: () => context.close() };
  };
}
