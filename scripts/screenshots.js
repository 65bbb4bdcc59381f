// Pictures of an HTML report: node scripts/screenshots.js REPORT.html OUTDIR
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from './browser.js';

const pictures = /** @type {const} */ ([
  { name: 'report-light.png', colorScheme: 'light', width: 1440, height: 1000 },
  { name: 'report-dark.png', colorScheme: 'dark', width: 1440, height: 1000 },
  { name: 'report-narrow.png', colorScheme: 'light', width: 360, height: 2400 },
]);

const [report, folder] = process.argv.slice(2);
if (report === undefined || folder === undefined) {
  console.error('usage: node scripts/screenshots.js REPORT.html OUTDIR');
  process.exit(2);
}

await mkdir(folder, { recursive: true });
const { browser, close } = await launchBrowser();
try {
  for (const { name, colorScheme, width, height } of pictures) {
    const page = await browser.newPage({ colorScheme, viewport: { width, height }, deviceScaleFactor: 2 });
    await page.goto(pathToFileURL(report).href);
    await page.screenshot({ path: path.join(folder, name) });
    await page.close();
  }
} finally {
  await close();
}
