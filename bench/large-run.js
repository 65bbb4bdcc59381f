// Whether the report of a large night can be used: node bench/large-run.js [ARTICLES] [STEPS]
// Makes a journal, lets `docproof report` write its page, and opens that in Chromium as a reader would: the first failure, the filter, a
// link, beside the pages of a night of ten articles and of one of fifty, the largest of which all steps are laid out.
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchBrowser } from '../scripts/browser.js';
import { nightlyJournal } from './large-run/journal.js';

const [articles = '1000', steps = '30'] = process.argv.slice(2).filter((word) => word !== '--');
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'docproof-bench-'));
try {
  for (const count of [10, 50, Number(articles)]) await measure(count, Number(steps));
} finally {
  rmSync(folder, { recursive: true });
}

/** @param {number} count @param {number} steps */
async function measure(count, steps) {
  const journal = join(folder, `${count}.ndjson`);
  await finished(Readable.from(nightlyJournal(count, steps)).pipe(createWriteStream(journal)));
  const page = join(folder, `${count}.html`);
  const begun = performance.now();
  const { status, stderr } = spawnSync('node', [cli, 'report', journal, '--reporter', `html=${page}`], {
    encoding: 'utf8',
    cwd: folder,
  });
  const written = performance.now() - begun;
  if (status !== 1) throw new Error(`the report ended with ${status}: ${stderr}`);
  console.log(
    `${count} articles of ${steps} steps: journal ${megabytes(statSync(journal).size)}, page ${megabytes(statSync(page).size)}, written in ${seconds(written)}`,
  );
  await open(page);
}

/** @param {string} path */
async function open(path) {
  const { browser, close } = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const begun = performance.now();
    await page.goto(pathToFileURL(path).href, { waitUntil: 'commit', timeout: 120_000 });
    await page.locator('.step.failed .reason').first().waitFor({ timeout: 120_000 });
    console.log(`  first failure to be seen after ${seconds(performance.now() - begun)}`);
    await page.locator('.controls').waitFor();
    await typed(page, 'k');
    console.log(`  filter has answered after ${seconds(performance.now() - begun)}`);
    const times = [];
    for (const key of 'ubectl status:passed path:area-07'.split('')) times.push(await typed(page, key));
    times.push(await cleared(page));
    const first = performance.now();
    await page.goto(`${pathToFileURL(path).href}#${await lastArticle(page)}`);
    await page.locator('.article').last().locator('.step').first().waitFor();
    console.log(
      `  a keystroke takes ${Math.max(...times).toFixed(0)} ms at the most, a link to the last article ${seconds(performance.now() - first)}`,
    );
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (/** @type {string} */ name) =>
      metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    console.log(
      `  ${metric('Nodes')} nodes, script memory ${megabytes(metric('JSHeapUsedSize'))}, whole renderer ${megabytes(await rendererMemory(browser))}`,
    );
  } finally {
    await close();
  }
}

/**
 * Types a letter into the filter.
 *
 * @param {import('playwright-core').Page} page @param {string} key
 * @returns {Promise<number>} ms until the page that answers has been painted
 */
async function typed(page, key) {
  return answered(page, (await page.locator('#filter').inputValue()) + key);
}

/**
 * Empties the filter when it has left nothing, so that all comes back at once.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number>} ms until all is there
 */
async function cleared(page) {
  await answered(page, 'nowhere to be found');
  return answered(page, '');
}

/** @param {import('playwright-core').Page} page @param {string} query what stands in the filter after the keystroke */
function answered(page, query) {
  return page.evaluate(async (value) => {
    const filter = /** @type {HTMLInputElement} */ (document.getElementById('filter'));
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await painted();
    const begun = performance.now();
    filter.value = value;
    filter.dispatchEvent(new Event('input'));
    await painted();
    return performance.now() - begun;
  }, query);
}

/** @param {import('playwright-core').Page} page */
async function lastArticle(page) {
  return (await page.locator('.article').last().getAttribute('id')) ?? '';
}

/** @param {import('playwright-core').Browser} browser */
async function rendererMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const kilobytes = renderers.map(({ id }) =>
    Number(/^Pss: +(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1]),
  );
  return kilobytes.reduce((sum, one) => sum + one, 0) * 1024;
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1_000).toFixed(2)} s`;
}
