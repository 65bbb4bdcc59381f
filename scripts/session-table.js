// Writes docs/reference/session.md from the fixtures of the session. The figures in it are kept.
// Usage: node scripts/session-table.js
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFixtures } from './session-fixtures.js';
import { sessionPage } from './session-page.js';

const page = join(import.meta.dirname, '../docs/reference/session.md');
const before = existsSync(page) ? readFileSync(page, 'utf8') : '';
writeFileSync(page, sessionPage(readFixtures(), before));
