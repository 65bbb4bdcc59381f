import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { docproof, folderWith } from '../e2e/docproof.ts';
import { reportBrowser } from './browser.ts';

const open = reportBrowser();
const viewport = { width: 1_440, height: 900 };

const block = (command: string) => `\`\`\`bash\n${command}\n\`\`\`\n`;
const before = {
  'docs/aks/cluster.md': `# Create a cluster\n\n## Create it\n\nIt takes some minutes.\n\n${block('cat "$CLOUD/quota"')}`,
  'docs/aks/scale.md': `# Scale a deployment\n\n## Scale\n\n${block('copies=3')}\n## Check\n\n${block('for copy in $(seq $copies); do echo "web $copy/3 Running"; done')}\n<!-- expected_similarity=0.9 -->\n\n\`\`\`output\nweb 1/3 Running\nweb 2/3 Running\nweb 3/3 Running\n\`\`\`\n`,
  'docs/aks/chart.md': `# Install a chart\n\n## Add the repository\n\n${block('helm-of-nobody repo add web https://example.com/charts')}`,
  'docs/storage/account.md': `# Create a storage account\n\n## Create it\n\n<!-- docproof: timeout=1s -->\n\n${block('until [ -e "$CLOUD/quota" ]; do sleep 0.1; done')}`,
  'docs/storage/share.md': `# Share a file\n\n## Share\n\n${block('echo shared')}`,
  'docs/start.md': `# Start\n\n## Say hello\n\n${block('echo hello')}`,
};

/** Reports the second of two nights. Between them the quota is gone, and two articles are edited; a tool was never there. */
async function secondNight(): Promise<string> {
  const folder = folderWith({ ...before, 'cloud/quota': '6 cores left\n' });
  await docproof(folder, ['run', 'docs'], { CLOUD: join(folder, 'cloud') });
  const edit = (path: keyof typeof before, from: string, to: string) =>
    writeFileSync(join(folder, path), before[path].replace(from, to));
  edit('docs/aks/scale.md', 'copies=3', 'copies=2');
  edit('docs/storage/share.md', 'echo shared', 'echo <your-share>');
  const { status } = await docproof(folder, ['run', 'docs'], { CLOUD: join(folder, 'nowhere') });
  expect(status).toBe(2);
  return readFileSync(join(folder, 'reports/index.html'), 'utf8');
}

/** Whether all of a text can be seen without scrolling. */
async function isOnScreen(page: Page, text: string | RegExp): Promise<boolean> {
  const boxes = await page.getByText(text).filter({ visible: true }).all();
  const seen = await Promise.all(boxes.map((one) => one.boundingBox()));
  return seen.some((box) => box !== null && box.y >= 0 && box.y + box.height <= viewport.height);
}

const failures: [
  name: string,
  place: string,
  since: string,
  whose: string,
  what: string,
  whoseInFull: RegExp,
][] = [
  [
    'Create a cluster › Create it',
    'docs/aks/cluster.md:8',
    'new',
    'article unchanged',
    'No such file or directory',
    /The article has not changed since it last passed/,
  ],
  [
    'Scale a deployment › Check',
    'docs/aks/scale.md:17',
    'new',
    'an earlier step changed',
    'web 3/3 Running',
    /but one before it has/,
  ],
  [
    'Create a storage account › Create it',
    'docs/storage/account.md:8',
    'new',
    'article unchanged',
    'ran out of time',
    /The article has not changed since it last passed/,
  ],
  [
    'Share a file',
    'docs/storage/share.md:6',
    'new',
    'article changed',
    'This is still the placeholder',
    /The article was changed since it last passed/,
  ],
  [
    'Install a chart › Add the repository',
    'docs/aks/chart.md:6',
    'still',
    '2 runs',
    'command not found',
    /Broken since .* or longer, 2 runs/,
  ],
];

test('of each of five failures one screen tells where, since when and what has changed, and the next one what broke', async () => {
  const report = await secondNight();
  for (const [name, place, since, whose, what, whoseInFull] of failures) {
    const { page, close } = await open(report, { viewport });
    const heading = since === 'new' ? '4 new failures' : '1 still broken';
    const entry = page.locator('.groups > li', { hasText: heading }).locator('li', { hasText: name });
    expect(await entry.locator('small').innerText()).toMatch(new RegExp(`^${place} · .*${whose}`));
    expect(await isOnScreen(page, `${place} ·`), name).toBe(true);
    await entry.getByRole('link').click();
    expect(await isOnScreen(page, what), what).toBe(true);
    expect(await isOnScreen(page, whoseInFull), whose).toBe(true);
    expect(await isOnScreen(page, place), place).toBe(true);
    await close();
  }
});
