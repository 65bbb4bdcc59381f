import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What browsers lay out only when it comes near the screen, which axe would take for hidden. */
const farAway = '.article, .contents li, .timeline li';

/** What axe finds wrong with a page as it stands, off the screen too: of each kind the first place, and why. */
export async function violations(page: Page): Promise<unknown> {
  await page.evaluate(source);
  await page.evaluate(
    `for (const { style } of document.querySelectorAll('${farAway}')) style.contentVisibility = 'visible'`,
  );
  return page.evaluate(
    'axe.run({ rules: { "target-size": { enabled: true } } }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html, nodes[0].failureSummary]))',
  );
}
