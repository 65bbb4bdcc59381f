// Makes the pictures of the manual from a real run: node scripts/pictures.js
// The article is the Azure example after somebody has edited its command and not its expected output.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Anser from 'anser';
import { launchBrowser } from './browser.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'docs', 'images');
const folder = mkdtempSync(join(tmpdir(), 'docproof-pictures-'));

/** Runs the edited article, with its reports in the folder, and gives what the terminal shows. */
function runEditedArticle() {
  const name = 'deploy-to-a-cluster.md';
  const article = readFileSync(join(root, 'docs/examples', name), 'utf8');
  mkdirSync(join(folder, 'articles'));
  const [before, after] = article.split('## Run more copies');
  const edited = after?.replace('--replicas=3', '--replicas=2').replace('=0.7 -->', '=0.95 -->');
  writeFileSync(join(folder, 'articles', name), `${before}## Run more copies${edited}`);
  const args = [join(root, 'dist/cli.js'), 'run', `articles/${name}`];
  const PATH = `${join(root, 'test/doubles')}${delimiter}${process.env.PATH}`;
  const env = { ...process.env, PATH, CI: 'true', FORCE_COLOR: '1' };
  return spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' }).stdout;
}

/** @param {string} text */
function terminalPage(text) {
  const lines = Anser.ansiToHtml(
    Anser.escapeForHtml(`\u001b[2m$\u001b[0m docproof run articles/deploy-to-a-cluster.md\n${text}`),
    { use_classes: true },
  );
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; padding: 28px 32px; background: #15181d; color: #d8dce2; width: max-content; }
    pre { margin: 0; font: 14px/1.5 'DejaVu Sans Mono', Menlo, Consolas, monospace; }
    .ansi-red-fg { color: #ff7b72 } .ansi-green-fg { color: #57c878 } .ansi-yellow-fg { color: #e3b341 }
    .ansi-cyan-fg { color: #6cb6ff } .ansi-dim { color: #868e99 } .ansi-bold { font-weight: bold }
  </style><pre>${lines}</pre>`;
}

const terminal = runEditedArticle();
writeFileSync(join(folder, 'terminal.html'), terminalPage(terminal));
mkdirSync(images, { recursive: true });
const { browser, close } = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, deviceScaleFactor: 1.5 });
  await page.goto(pathToFileURL(join(folder, 'reports/index.html')).href);
  await page.screenshot({ path: join(images, 'report.png') });
  await page.goto(pathToFileURL(join(folder, 'terminal.html')).href);
  await page.locator('body').screenshot({ path: join(images, 'terminal.png') });
} finally {
  await close();
  rmSync(folder, { recursive: true, force: true });
}
