// Makes the file of judged outputs that are no cloud's: node scripts/verdict-rows.js
// It is made from what was recorded in test/fixtures/verdicts/, and is the same at every run. How to read it is told by
// bench/verdicts.js. `scripts/verdict-rows/record.sh test/fixtures/verdicts/recorded` records the real commands anew.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { folder } from './verdict-rows/recordings.js';
import { rows } from './verdict-rows/rows.js';

const made = rows();
const bytes = gzipSync(made.map((row) => `${JSON.stringify(row)}\n`).join(''), { level: 9 });
writeFileSync(join(folder, 'other-outputs.jsonl.gz'), bytes);
console.log(`${made.length} rows, ${bytes.length} bytes`);
