// What a step costs beyond start-up, beside a fresh `bash -c` for each block and one plain script of all blocks.
// Journal and results are written. Prints medians; (T1000 − T1) / 999 is the figure for a step. Usage: node bench/steps.js [ROUNDS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const rounds = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'docproof-bench-'));
const [few, many, more] = [1, 1_000, 10_000];

/** @param {number} count @param {string} command */
function blocks(count, command = 'echo') {
  return Array.from({ length: count }, (_none, index) => `${command} ${index}`);
}

/** @param {number} count @param {string} [command] */
function article(count, command) {
  const name = `steps-${count}-${command}.md`;
  const text = blocks(count, command).map((block) => `\`\`\`bash\n${block}\n\`\`\`\n`);
  writeFileSync(join(folder, name), `# Steps\n\n${text.join('\n')}`);
  return name;
}

/**
 * Milliseconds that a program takes.
 * @param {string} program
 * @param {string[]} args
 */
function time(program, args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, { cwd: folder, stdio: 'pipe', encoding: 'utf8' });
  if (status !== 0) throw new Error(`status ${status}: ${stderr}`);
  return performance.now() - start;
}

function eachInABashOfItsOwn() {
  const start = performance.now();
  for (const block of blocks(many)) spawnSync('bash', ['-c', block]);
  return performance.now() - start;
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** @param {string} name @param {number} milliseconds */
function print(name, milliseconds) {
  console.log(`${name.padEnd(54)} ${milliseconds.toFixed(3)} ms a step`);
}

try {
  const json = ['--reporter', 'json=results.json'];
  /** @param {string} name */
  const run = (name, reporters = json) => [cli, 'run', '--no-config', ...reporters, name];
  const runs = [
    run(article(few)),
    run(article(many)),
    run(article(more)),
    // A block that could end the shell: its state is saved behind each.
    run(article(many, 'command echo')),
    run(article(few), []),
    run(article(many), []),
  ];
  writeFileSync(join(folder, 'plain.sh'), blocks(many).join('\n'));
  /** @type {number[][]} */
  const times = Array.from({ length: runs.length + 2 }, () => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, args] of runs.entries()) times[index]?.push(time(process.execPath, args));
    times[runs.length]?.push(time('bash', ['plain.sh']));
    times[runs.length + 1]?.push(eachInABashOfItsOwn());
  }
  const [
    one = 0,
    thousand = 0,
    tenThousand = 0,
    saved = 0,
    oneAll = 0,
    thousandAll = 0,
    plain = 0,
    fresh = 0,
  ] = times.map(median);
  print(`docproof, ${many} steps`, (thousand - one) / (many - few));
  print(`docproof, ${more} steps`, (tenThousand - one) / (more - few));
  print(`docproof, ${many} steps, the state saved behind each`, (saved - one) / (many - few));
  print(`docproof, ${many} steps, all four reports`, (thousandAll - oneAll) / (many - few));
  print('one plain script of the same blocks', plain / many);
  print('a fresh bash -c for each block', fresh / many);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
