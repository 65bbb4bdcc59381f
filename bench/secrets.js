// What hiding secrets costs where 100 MB are printed: the fastest of several whole runs with a build, and with another, such as one that hides nothing.
// Usage: node bench/secrets.js OTHER_CLI.js [ROUNDS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [other, rounds = 5] = process.argv.slice(2);
if (other === undefined) {
  console.error('usage: node bench/secrets.js OTHER_CLI.js [ROUNDS]');
  process.exit(2);
}
const clis = [fileURLToPath(new URL('../dist/cli.js', import.meta.url)), resolve(other)];
const folder = mkdtempSync(join(tmpdir(), 'docproof-bench-'));
const secrets = Object.fromEntries(
  Array.from({ length: 20 }, (_none, place) => [`S${place}_PASSWORD`, `swordfish-${place}-of-many`]),
);
/** @type {Record<string, string>} */
const commands = {
  'one line again and again': 'yes "a line of an ordinary length, with nothing in it" | head -c 100000000',
  base64: 'head -c 75000000 /dev/urandom | base64',
  'a secret in each line': 'yes "the password is $S7_PASSWORD" | head -c 100000000',
};

/** @param {string} cli @param {string} name */
function time(cli, name) {
  const start = performance.now();
  const args = [cli, 'run', '--no-config', '--reporter', 'json=results.json', name];
  const { status } = spawnSync(process.execPath, args, { cwd: folder, env: { ...process.env, ...secrets } });
  if (status !== 0) throw new Error(`status ${status}`);
  return performance.now() - start;
}

try {
  for (const [name, command] of Object.entries(commands)) {
    writeFileSync(join(folder, 'a.md'), `# A\n\n\`\`\`bash\n${command}\n\`\`\`\n`);
    /** @type {[number[], number[]]} */
    const times = [[], []];
    for (let round = 0; round < Number(rounds); round += 1) {
      for (const [place, cli] of clis.entries()) times[place]?.push(time(cli, 'a.md'));
    }
    const [here, there] = [Math.min(...times[0]), Math.min(...times[1])];
    console.log(
      `${name.padEnd(26)} ${here.toFixed(0)} ms, the other ${there.toFixed(0)} ms: ${(here / there).toFixed(2)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
