// Checks who imports whom in src/. The checker itself is checked first: it must see the modules, and see a wrong arrow.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';

const planted = 'src/session/planted-violation.ts';

function cruise() {
  const found = spawnSync('npx', ['depcruise', 'src', '--config', '.dependency-cruiser.cjs'], {
    encoding: 'utf8',
  });
  return { clean: found.status === 0, text: `${found.stdout}${found.stderr}` };
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(1);
}

writeFileSync(planted, "export { fold } from '../run/fold.ts';\n");
try {
  if (cruise().clean) fail('the check of the arrows does not see a planted violation');
} finally {
  rmSync(planted);
}
const result = cruise();
const modules = Number(/(\d+) modules/.exec(result.text)?.[1] ?? 0);
const files = readdirSync('src', { recursive: true }).filter((name) => String(name).endsWith('.ts')).length;
if (modules < files) fail(`the check of the arrows has read ${modules} modules of ${files}\n${result.text}`);
if (!result.clean) fail(result.text);
console.log(`${files} modules, every arrow allowed`);
