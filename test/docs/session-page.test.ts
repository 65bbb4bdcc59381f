import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFixtures } from '../../scripts/session-fixtures.js';
import { sessionPage } from '../../scripts/session-page.js';

const path = join(import.meta.dirname, '../../docs/reference/session.md');

test('the page of the session is what scripts/session-table.js makes of the fixtures', () => {
  const page = readFileSync(path, 'utf8');
  expect(page).toBe(sessionPage(readFixtures(), page));
});

test('the figures in the page of the session are kept', () => {
  const before = '# Old\n\n<!-- figures -->\n\n| a | 1 |\n\n<!-- /figures -->\n\nOld';
  const page = sessionPage([], before);
  expect(page).toContain('<!-- figures -->\n\n| a | 1 |\n\n<!-- /figures -->');
  expect(page).not.toContain('Old');
});
