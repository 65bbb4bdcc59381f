// How long reading takes and how much memory: all articles of a folder, half of them, and one generated article with 10,000
// blocks, beside `node -e 0` and a plain parse of the same files. Prints the best of some rounds, since others may use the machine.
// Usage: node bench/reading.js FOLDER [ROUNDS]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const parser = fileURLToPath(import.meta.resolve('remark-parse'));
const unified = fileURLToPath(import.meta.resolve('unified'));
const [corpus, rounds = '3'] = process.argv.slice(2);
if (corpus === undefined) throw new Error('usage: node bench/reading.js FOLDER [ROUNDS]');
const folder = mkdtempSync(join(tmpdir(), 'docproof-bench-'));

/** Says at the end how much memory the process and its threads have used at the most. */
const sayPeak = join(folder, 'peak.mjs');
writeFileSync(
  sayPeak,
  "import { isMainThread } from 'node:worker_threads';\n" +
    "import { writeFileSync } from 'node:fs';\n" +
    'if (isMainThread) process.on("exit", () => writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)));\n',
);

/** Parses Markdown and nothing else. */
const plain = join(folder, 'plain.mjs');
writeFileSync(
  plain,
  `import { readFileSync } from 'node:fs';
import remarkParse from ${JSON.stringify(parser)};
import { unified } from ${JSON.stringify(unified)};
const processor = unified().use(remarkParse).freeze();
for (const path of readFileSync(0, 'utf8').split('\\n')) processor.parse(readFileSync(path, 'utf8'));
`,
);

/** @param {string} path @returns {string[]} */
function articlesIn(path) {
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** @param {readonly string[]} paths @param {string} name */
function copyOf(paths, name) {
  for (const path of paths) {
    const target = join(folder, name, relative(corpus ?? '', path));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, readFileSync(path));
  }
  return join(folder, name);
}

/** An article of some length with commands, hinted outputs, lists, manifests and directives. @param {number} blocks */
function bigArticle(blocks) {
  const sentence = 'Save this as a file and apply it to the cluster, then look at what it shows. ';
  /** @param {number} index */
  const part = (index) =>
    [
      ...(index % 10 === 0 ? [`## Part ${index / 10}`, ''] : []),
      sentence.repeat(16),
      '',
      '```yaml',
      `kind: ConfigMap\nmetadata:\n  name: app-${index}`,
      '```',
      '',
      `1. Run it for \`app-${index}.yaml\`:`,
      '',
      '   ```bash',
      `   export NAME_${index}=app-${index}`,
      `   kubectl apply -f app-${index}.yaml --namespace "$NAME_${index}" \\`,
      '     --output table',
      '   ```',
      '',
      '   <!-- expected_similarity=0.8 -->',
      '',
      '   ```output',
      '   NAME     STATUS   AGE',
      `   app-${index}    Ready    ${index}m`,
      '   ```',
      '',
    ].join('\n');
  return `# Big\n\n${Array.from({ length: Math.ceil(blocks / 3) }, (_none, index) => part(index)).join('\n')}`;
}

/** @typedef {{ ms: number, mib: number }} Cost */

/** @param {string[]} args @param {string} [input] @returns {Cost} */
function measure(args, input = '') {
  const peak = join(folder, 'peak.txt');
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', sayPeak, ...args], {
    cwd: folder,
    input,
    env: { ...process.env, PEAK: peak, NO_COLOR: '1' },
    encoding: 'utf8',
    maxBuffer: 1_000_000_000,
  });
  const ms = performance.now() - start;
  // 1: there are findings.
  if (status !== 0 && status !== 1) throw new Error(`status ${status}: ${stderr}`);
  return { ms, mib: Number(readFileSync(peak, 'utf8')) / 1024 };
}

try {
  const all = articlesIn(corpus);
  const half = all.filter((_path, index) => index % 2 === 0);
  const big = join(folder, 'big.md');
  writeFileSync(big, bigArticle(10_000));
  const wholeFolder = copyOf(all, 'all');
  const halfFolder = copyOf(half, 'half');
  /** @type {{ name: string, args: string[], input?: string }[]} */
  const runs = [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: `plain parse of ${all.length} articles`, args: [plain], input: all.join('\n') },
    { name: `lint ${all.length} articles`, args: [cli, 'lint', '--no-config', wholeFolder] },
    { name: `lint ${half.length} articles`, args: [cli, 'lint', '--no-config', halfFolder] },
    { name: 'plain parse of 10,000 blocks', args: [plain], input: big },
    { name: 'list --json of 10,000 blocks', args: [cli, 'list', '--no-config', '--json', big] },
    { name: 'lint of 10,000 blocks', args: [cli, 'lint', '--no-config', big] },
  ];
  /** @type {Cost[]} */
  const best = runs.map(() => ({ ms: Number.POSITIVE_INFINITY, mib: 0 }));
  for (let round = 0; round < Number(rounds); round += 1) {
    for (const [index, { args, input }] of runs.entries()) {
      const { ms, mib } = measure(args, input);
      const cost = best[index];
      if (cost === undefined || cost.ms <= ms) continue;
      best[index] = { ms, mib };
    }
  }
  const parsed = [1, 1, 1, 1, 4, 4, 4];
  for (const [index, { name }] of runs.entries()) {
    const { ms = 0, mib = 0 } = best[index] ?? {};
    const ratio = ms / (best[parsed[index] ?? 0]?.ms ?? Number.NaN);
    console.log(
      `${name.padEnd(34)} ${(ms / 1_000).toFixed(2).padStart(6)} s  ${mib.toFixed(0).padStart(5)} MiB  ${ratio.toFixed(2)}× the plain parse`,
    );
  }
  const growth = (best[2]?.ms ?? 0) / (best[3]?.ms ?? Number.NaN);
  console.log(`twice the articles take ${growth.toFixed(2)}× the time`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
