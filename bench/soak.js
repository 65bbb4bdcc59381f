// Whether what a run takes is given back: 10,000 steps in one article, 200 articles side by side, and a gigabyte of output.
// Prints descriptors, memory and processes at the peak and at the end; fails if they do not return to where they were.
// Usage: node bench/soak.js [STEPS] [ARTICLES] [BYTES]
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const [steps = 10_000, articles = 200, bytes = 1_000_000_000] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'docproof-soak-'));
const temporary = join(folder, 'tmp');
/** @type {string[]} */
const problems = [];

/** @typedef {{ descriptors: number, kib: number, processes: number }} Sample */

/** @param {number | string} pid @param {string} name */
function read(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

/** Processes that descend from this one. */
function descendants() {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => [Number(pid), Number(read(pid, 'stat').split(') ').at(-1)?.split(' ')[1])]),
  );
  /** @param {number | undefined} pid @returns {boolean} */
  const isOurs = (pid) => pid !== undefined && pid > 1 && (pid === process.pid || isOurs(parents.get(pid)));
  return [...parents.keys()].filter((pid) => pid !== process.pid && isOurs(pid));
}

/** Processes that bear the sign of this bench, wherever they hang now. */
function marked() {
  const sign = `\0TMPDIR=${temporary}\0`;
  return readdirSync('/proc').filter(
    (pid) => /^\d+$/.test(pid) && `\0${read(pid, 'environ')}`.includes(sign),
  );
}

/** @param {number} pid @returns {Sample} */
function sample(pid) {
  let descriptors = 0;
  try {
    descriptors = readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    // It has ended.
  }
  const kib = Number(/^VmRSS:\s+(\d+)/m.exec(read(pid, 'status'))?.[1] ?? 0);
  return { descriptors, kib, processes: descendants().length };
}

/** @param {Sample} sample */
function text({ descriptors, kib, processes }) {
  return `${descriptors} descriptors, ${Math.round(kib / 1024)} MiB, ${processes} processes`;
}

/** @param {string} name @param {number} pid */
function peakMib(name, pid) {
  return Math.round(
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(read(pid, 'status'))?.[1] ?? 0) / 1024,
  );
}

/**
 * Runs docproof and looks at it: at its first events, while it runs, and at its last. Its journal says where it is.
 * @param {string} name
 * @param {string[]} args
 */
async function watch(name, args) {
  const out = join(folder, name);
  mkdirSync(join(out, 'runs'), { recursive: true });
  const reporters = ['--reporter', `json=${join(out, 'results.json')}`];
  const start = performance.now();
  const child = spawn(process.execPath, [cli, 'run', '--no-config', ...args, '--out', out, ...reporters], {
    cwd: folder,
    env: { ...process.env, TMPDIR: temporary, CI: 'true' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const pid = child.pid ?? 0;
  const peak = { descriptors: 0, kib: 0, processes: 0 };
  let highWater = 0;
  /** @type {Sample[]} */
  const samples = [];
  const timer = setInterval(() => {
    const now = sample(pid);
    if (now.descriptors === 0) return;
    samples.push(now);
    highWater = Math.max(highWater, peakMib('VmHWM', pid));
    for (const key of /** @type {const} */ (['descriptors', 'kib', 'processes'])) {
      peak[key] = Math.max(peak[key], now[key]);
    }
  }, 20);
  const status = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(timer);
  const seconds = (performance.now() - start) / 1_000;
  const results = JSON.parse(readFileSync(join(out, 'results.json'), 'utf8'));
  console.log(`\n${name}: status ${status}, ${seconds.toFixed(1)} s, ${JSON.stringify(results.counts)}`);
  console.log(`  at the peak: ${text(peak)}; high water ${highWater} MiB`);
  if (status !== 0) problems.push(`${name} ended with ${status}`);
  return { results, seconds, highWater, samples, peak };
}

/** @param {string} name what is left @param {readonly string[]} left */
function nothingLeft(name, left) {
  if (left.length > 0) problems.push(`${name}: left behind: ${left.slice(0, 5).join(', ')}`);
}

/** @param {string} name */
function lookAfter(name) {
  nothingLeft(`${name}, processes`, marked());
  nothingLeft(`${name}, temporary files`, readdirSync(temporary));
  nothingLeft(`${name}, children`, descendants().map(String));
  console.log('  after the run: no process, no temporary file, unless it is said below');
}

/** @param {string} command */
function block(command) {
  return `\`\`\`bash\n${command}\n\`\`\`\n`;
}

async function manySteps() {
  const blocks = Array.from({ length: steps }, (_none, index) => block(`echo ${index}`)).join('\n');
  // At both ends it waits, so that it can be looked at.
  writeFileSync(join(folder, 'steps.md'), `# Steps\n\n${block('sleep 1')}\n${blocks}\n${block('sleep 1')}`);
  const { samples } = await watch('steps', ['steps.md']);
  const atSleep = samples.filter(
    ({ processes }) => processes === Math.max(...samples.map((one) => one.processes)),
  );
  const [first, last] = [atSleep[5], atSleep.at(-5)];
  if (first === undefined || last === undefined) return problems.push('steps: nothing was seen');
  console.log(`  in the first step: ${text(first)}\n  in the last:       ${text(last)}`);
  if (last.descriptors > first.descriptors)
    problems.push(`steps: ${last.descriptors} descriptors in the last step`);
  // Results are kept until the reports are written: some kilobytes a step.
  const kibPerStep = (last.kib - first.kib) / steps;
  console.log(`  ${kibPerStep.toFixed(1)} KiB a step`);
  if (kibPerStep > 16) problems.push(`steps: ${kibPerStep.toFixed(1)} KiB a step`);
  lookAfter('steps');
}

async function manyArticles() {
  const names = Array.from({ length: articles }, (_none, index) => `article-${index}.md`);
  const job = block('sleep 300 &\nexport NUMBER=1');
  for (const name of names)
    writeFileSync(join(folder, name), `# A\n\n${job}\n${block('echo $NUMBER; sleep 1')}`);
  const one = await watch('one-article', names.slice(0, 1));
  const all = await watch('articles', ['-j', String(articles), ...names]);
  const [usual, settled] = [settledDescriptors(one.samples), settledDescriptors(all.samples)];
  console.log(`  at the end: ${settled} descriptors, ${usual} after one article`);
  if (settled > usual)
    problems.push(`articles: ${settled} descriptors at the end, ${usual} after one article`);
  if (all.peak.processes < articles)
    problems.push(`articles: no more than ${all.peak.processes} processes at a time`);
  lookAfter('articles');
}

/** Descriptors when the shells have gone and the reports are being written. @param {readonly Sample[]} samples */
function settledDescriptors(samples) {
  return Math.min(...samples.slice(-3).map(({ descriptors }) => descriptors));
}

async function bigOutput() {
  const command = `seq 1 112000000 | head -c ${bytes}`;
  writeFileSync(join(folder, 'output.md'), `# Output\n\n${block(command)}`);
  const { results, highWater, seconds } = await watch('output', ['output.md']);
  const [step] = results.articles[0].steps;
  const start = performance.now();
  const plain = spawn('bash', ['-c', `${command} | cat >/dev/null`], { stdio: 'ignore' });
  await new Promise((resolve) => plain.once('exit', resolve));
  const baseline = (performance.now() - start) / 1_000;
  const ratio = baseline / (step.durationMs / 1_000);
  console.log(
    `  ${step.stdoutBytes} bytes counted, ${step.stdout.length} kept; the step ${step.durationMs} ms of ${seconds.toFixed(1)} s`,
  );
  console.log(
    `  into cat: ${baseline.toFixed(2)} s; docproof has ${(100 * ratio).toFixed(0)} % of its speed`,
  );
  if (step.stdoutBytes !== bytes) problems.push(`output: ${step.stdoutBytes} bytes counted`);
  if (highWater > 200) problems.push(`output: ${highWater} MiB at the peak, and not 200`);
  if (ratio < 0.25) problems.push(`output: ${ratio.toFixed(2)} of the speed of cat, and not a quarter`);
  lookAfter('output');
}

try {
  mkdirSync(temporary);
  await manySteps();
  await manyArticles();
  await bigOutput();
  for (const problem of problems) console.log(`FAILED  ${problem}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
