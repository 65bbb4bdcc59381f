import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { until } from '../faults/until.ts';
import { docproof, folderWith, newFolder } from './docproof.ts';

const fence = '```';
const reporters = ['terminal', 'html=out.html', 'json=out.json', 'junit=out.xml', 'tap=out.tap'];

/** Runs blocks of bash as the steps of an article, and gives all that it has written, and what each step has printed. */
async function runBlocks(
  blocks: readonly string[],
  { environment = {}, more = [] }: { environment?: Record<string, string>; more?: readonly string[] } = {},
): Promise<{ everything: string; printed: string[] }> {
  const steps = blocks.map((block) => `${fence}bash\n${block}\n${fence}\n`);
  const folder = folderWith({ 'a.md': `# A\n\n${steps.join('\n')}` });
  const asked = reporters.flatMap((one) => ['--reporter', one]);
  const { stdout, stderr } = await docproof(
    folder,
    ['run', 'a.md', '--continue', ...asked, ...more],
    environment,
  );
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile() && !path.endsWith('/a.md'));
  const texts = files.map((path) => readFileSync(path, 'utf8'));
  const results = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as {
    articles: { steps: { stdout: string }[] }[];
  };
  const printed = results.articles.flatMap(({ steps }) => steps.map((step) => step.stdout));
  return { everything: [stdout, stderr, ...texts].join('\n'), printed };
}

test('a step that ends its shell has told its secrets before', async () => {
  const { everything, printed } = await runBlocks([
    'A_TOKEN=made-$((40 + 2))-by-exit\necho "$A_TOKEN"\nexit 3',
    'B_TOKEN=made-$((40 + 2))-by-exec\necho "$B_TOKEN"\nexec bash -c "exit 4"',
  ]);
  expect(printed).toEqual(['***\n', '***\n']);
  expect(everything).not.toContain('made-42');
});

test('each element of an array is a secret, and so is what an unquoted value becomes', async () => {
  const { everything, printed } = await runBlocks([
    'set -u\nLIST_KEY=("first-$((40 + 2))-of-all" "second, $((40 + 2)) of all")\necho "${LIST_KEY[1]}/${LIST_KEY[0]}"',
    'declare -A MAP_SECRET=([a]="third-$((40 + 2))-of-all")\necho "${MAP_SECRET[a]}"',
    'WIDE_KEY="fourth   $((40 + 2))   of all"\necho $WIDE_KEY',
  ]);
  expect(printed).toEqual(['***/***\n', '***\n', '***\n']);
  expect(everything).not.toMatch(/-42-of|, 42 of| 42 of/);
});

test('of a secret that is cut in two nothing is left: in messages, differences, what a guard saw, and what is kept of an output', async () => {
  const expected = `${fence}\n\n<!-- expected_similarity=0.9 -->\n\n${fence}output\nall is well\n${fence}\n\n${fence}bash\ntrue`;
  const filler = (length: number) => `$(printf '%*s' ${length} '' | tr ' ' x)`;
  const kept = 512 * 1024;
  const { everything, printed } = await runBlocks(
    [
      `eval "${'x'.repeat(86)} $DB_PASSWORD"`,
      `echo "error: ${filler(95)} $DB_PASSWORD"\n${expected}`,
      `echo "${filler(1_980)} $DB_PASSWORD"\n${expected}`,
      `printf %s "${filler(kept - 12)}$DB_PASSWORD${filler(kept)}$DB_PASSWORD${filler(kept - 12)}"`,
    ],
    { environment: { DB_PASSWORD: 'swordfish-0123456789-hsifdrows' } },
  );
  expect(everything).not.toMatch(/swordfish-|-hsifdrows/);
  const [head, tail] = printed.at(-1)?.split(/\n\[… \d+ bytes not kept …\]\n/) ?? [];
  expect([head, tail]).toEqual([`${'x'.repeat(kept - 12)}***`, `***${'x'.repeat(kept - 12)}`]);
});

test('what fills a placeholder is a secret if a variable of its name would be, and so is a value of the environment under another name', async () => {
  const { everything, printed } = await runBlocks(['NAME=\necho "<admin-password> $NAME"; false'], {
    environment: { DB_PASSWORD: 'swordfish-of-the-environment' },
    more: ['--fill', '<admin-password>=swordfish-that-fills', '--var', 'NAME=swordfish-of-the-environment'],
  });
  expect(printed).toEqual(['*** ***\n']);
  expect(everything).toContain("--fill '<admin-password>=***' --var NAME=***");
  expect(everything).not.toContain('swordfish');
});

test('a whole output that was not masked yet goes with a docproof that is killed', async () => {
  const article = `# A\n\n${fence}bash\nhead -c 2000000 /dev/zero | tr '\\0' x\necho "$DB_PASSWORD"\nuntil [ -s "$RUNS"/*/1/*.stdout ]; do :; done\ntouch "$RUNS/../was-there"\nkill -9 $PPID\n${fence}\n`;
  const folder = folderWith({ 'a.md': article });
  const temporary = newFolder();
  const runs = join(folder, 'reports/runs');
  const environment = { DB_PASSWORD: 'swordfish-in-the-output', RUNS: runs, TMPDIR: temporary };
  const { status } = await docproof(folder, ['run', 'a.md', '--whole-output'], environment);
  expect([status, existsSync(join(runs, '../was-there'))]).toEqual([null, true]);
  const outputs = () =>
    readdirSync(runs, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.stdout'));
  expect(await until(() => outputs().length === 0 && readdirSync(temporary).length === 0, 20_000)).toBe(true);
}, 40_000);
