// How long the command line takes to start, as a ratio to `node -e 0`, measured in turn in one run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const runs = Number(process.argv[2] ?? 15);
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'docproof-bench-'));
writeFileSync(join(folder, 'one-step.md'), '# One step\n\n```bash\necho hello\n```\n');

/** @type {Record<string, string[]>} */
const commands = {
  'node -e 0': ['-e', '0'],
  'docproof --version': [cli, '--version'],
  'docproof --help': [cli, '--help'],
  'docproof run one-step.md': [cli, 'run', 'one-step.md'],
};

/** @param {string[]} args */
function time(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    stdio: 'pipe',
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`status ${status}: ${stderr}`);
  return performance.now() - start;
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

try {
  const names = Object.keys(commands);
  /** @type {Map<string, number[]>} */
  const times = new Map(names.map((name) => [name, []]));
  // The first round warms the file system and does not count.
  for (let round = 0; round <= runs; round += 1) {
    for (const name of names) {
      const taken = time(commands[name] ?? []);
      if (round > 0) times.get(name)?.push(taken);
    }
  }
  const [baseline = ''] = names;
  for (const name of names) {
    const ratio = median(
      (times.get(name) ?? []).map((taken, run) => taken / (times.get(baseline)?.[run] ?? Number.NaN)),
    );
    console.log(
      `${name.padEnd(26)} ${median(times.get(name) ?? [])
        .toFixed(0)
        .padStart(5)} ms  ${ratio.toFixed(2)}×`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
