import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium as playwright } from 'playwright-core';

/**
 * Starts the Chromium that comes as an npm package.
 *
 * @returns {Promise<{ browser: import('playwright-core').Browser, close: () => Promise<void> }>} `close` ends it and
 *   removes what it unpacked
 */
export async function launchBrowser() {
  // It unpacks itself into TMPDIR under a fixed name, which two runs must not share.
  const folder = await mkdtemp(path.join(tmpdir(), 'docproof-browser-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  // In a single process the browser ends with its first page; without web security the tests would prove little.
  const unwanted = ['--single-process', '--disable-web-security', '--allow-running-insecure-content'];
  const args = chromium.args.filter((argument) => !unwanted.includes(argument));
  const browser = await playwright.launch({
    executablePath,
    args: [...args, '--no-sandbox'],
    env: { ...process.env, TMPDIR: folder },
  });
  return {
    browser,
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
