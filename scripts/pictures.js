// Makes the pictures of the manual from real runs: node scripts/pictures.js
// The articles are the examples. The last of the runs comes after somebody has edited a command of the Azure example and not its expected
// output.
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Anser from 'anser';
import { launchBrowser } from './browser.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'docs', 'images');
const folder = mkdtempSync(join(tmpdir(), 'docproof-pictures-'));

const edited = 'deploy-to-a-cluster.md';
const articles = ['a-small-web-api.md', edited, 'find-the-commit-that-broke-it.md', 'first-steps.md'];

/** Runs some of the articles, with their reports in the folder, and gives what the terminal shows. @param {string[]} names */
function run(...names) {
  const args = ['run', ...names.map((name) => `articles/${name}`)];
  const PATH = [join(root, 'test/doubles'), join(folder, 'bin'), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH, CI: 'true', FORCE_COLOR: '1' };
  return spawnSync(join(folder, 'bin/docproof'), args, { cwd: folder, env, encoding: 'utf8' }).stdout;
}

/** Writes an article of the examples into the folder. @param {string} name @param {(text: string) => string} edit */
function write(name, edit = (text) => text) {
  writeFileSync(
    join(folder, 'articles', name),
    edit(readFileSync(join(root, 'docs/examples', name), 'utf8')),
  );
}

/** @param {string} article */
function withFewerCopies(article) {
  const [before, after] = article.split('## Run more copies');
  const changed = after?.replace('--replicas=3', '--replicas=2').replace('=0.7 -->', '=0.95 -->');
  return `${before}## Run more copies${changed}`;
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

mkdirSync(join(folder, 'articles'));
mkdirSync(join(folder, 'bin'));
// As `npm link` does.
symlinkSync(join(root, 'dist/cli.js'), join(folder, 'bin/docproof'));
for (const name of articles) write(name);
for (let night = 0; night < 3; night += 1) run('*.md');
write(edited, withFewerCopies);
run('*.md');
renameSync(join(folder, 'reports/index.html'), join(folder, 'night.html'));
writeFileSync(join(folder, 'terminal.html'), terminalPage(run(edited)));
mkdirSync(images, { recursive: true });
const { browser, close } = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, deviceScaleFactor: 1.5 });
  const picture = (/** @type {string} */ name) => page.screenshot({ path: join(images, `${name}.png`) });
  await page.goto(pathToFileURL(join(folder, 'night.html')).href);
  await picture('report');
  await page.getByLabel('The articles’ text').check();
  await page.getByLabel('side by side').first().check();
  await page.locator('.step.failed').first().scrollIntoViewIfNeeded();
  await picture('article');
  await page.locator('.timeline summary').click();
  await page.locator('.timeline').screenshot({ path: join(images, 'timeline.png') });
  await page.goto(pathToFileURL(join(folder, 'terminal.html')).href);
  await page.locator('body').screenshot({ path: join(images, 'terminal.png') });
} finally {
  await close();
  rmSync(folder, { recursive: true, force: true });
}
