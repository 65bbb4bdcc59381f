// What hiding secrets costs where 100 MB are printed: the fastest of several whole runs with 20 variables whose names say that they are
// secret, and with 20 whose names do not; or, with the same 20, that of another build.
// Usage: node bench/secrets.js [ROUNDS] [OTHER_CLI.js]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [rounds = '10', other] = process.argv.slice(2);
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'docproof-bench-'));
/** @param {string} word last word of the variables' names */
const variables = (word) =>
  Object.fromEntries(
    Array.from({ length: 20 }, (_none, place) => [`S${place}_${word}`, `swordfish-${place}-of-many`]),
  );
const secret = { cli, environment: variables('PASSWORD') };
const against =
  other === undefined
    ? { cli, environment: variables('COLOUR') }
    : { cli: resolve(other), environment: secret.environment };
/** @type {Record<string, string>} */
const commands = {
  'one line again and again': 'yes "a line of an ordinary length, with nothing in it" | head -c 100000000',
  base64: 'head -c 75000000 /dev/urandom | base64',
  'a secret in each line': 'yes "the password is swordfish-7-of-many" | head -c 100000000',
};

/** @param {typeof secret} how @param {string} name */
function time({ cli, environment }, name) {
  const start = performance.now();
  const args = [cli, 'run', '--no-config', '--reporter', 'json=results.json', name];
  const env = { ...process.env, ...environment };
  const { status } = spawnSync(process.execPath, args, { cwd: folder, env });
  if (status !== 0) throw new Error(`status ${status}`);
  return performance.now() - start;
}

try {
  for (const [name, command] of Object.entries(commands)) {
    writeFileSync(join(folder, 'a.md'), `# A\n\n\`\`\`bash\n${command}\n\`\`\`\n`);
    /** @type {[number[], number[]]} */
    const times = [[], []];
    for (let round = 0; round < Number(rounds); round += 1) {
      times[0].push(time(secret, 'a.md'));
      times[1].push(time(against, 'a.md'));
    }
    const [here, there] = [Math.min(...times[0]), Math.min(...times[1])];
    console.log(
      `${name.padEnd(26)} ${here.toFixed(0)} ms, the other ${there.toFixed(0)} ms: ${(here / there).toFixed(2)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
