import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writtenForms } from '../run/secrets/written-forms.ts';
import { docproof, folderWith, type Outcome, onScreen } from './docproof.ts';
import { foundIn } from './secrets-found.ts';

const reporters = ['terminal', 'html=out.html', 'json=out.json', 'junit=out.xml'];

function runAll(
  folder: string,
  more: readonly string[],
  environment: Record<string, string>,
): Promise<Outcome> {
  const args = [
    ...reporters.flatMap((one) => ['--reporter', one]),
    '--out',
    'reports',
    '--continue',
    ...more,
  ];
  return docproof(folder, ['run', 'a.md', ...args], environment);
}

/** All that a run has left behind in its folder, by path, but for what was there before. */
function written(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(out\.|reports\/)/.test(path))
    .filter((path) => statSync(join(folder, path)).isFile());
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

interface SeenStep {
  status: string;
  stdout: string;
  stderr: string;
  expected: { comparison: unknown }[];
}

function stepsOf(folder: string): SeenStep[] {
  const results = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as {
    articles: { steps: SeenStep[] }[];
  };
  return results.articles.flatMap(({ steps }) => steps);
}

/** Each begins with what no form changes but base64 and one that encodes each byte. */
const values = fc
  .sample(
    fc.tuple(fc.stringMatching(/^[a-z]{4}[A-Z0-9]{6}$/), fc.stringMatching(/^[ -~é漢]{0,9}[a-z]{3}$/)),
    { numRuns: 10_000, seed: 6 },
  )
  .map((parts) => parts.join(''));
const heads = new Set(values.map((value) => value.slice(0, 10)));
const forms = Object.values(writtenForms);

interface Part {
  printed: string;
  masked: string;
}

/** Of each no more is printed than is kept. */
const parts = Array.from({ length: 12 }, (_none, part): Part => {
  const own = [...values.entries()].filter(([place]) => place % 12 === part);
  const join = (written: (value: string, form: (value: string) => string) => string) =>
    own
      .map(([place, value]) => forms.map((form) => `(${place}) ${written(value, form)}\n`).join(''))
      .join('');
  return { printed: join((value, form) => form(value)), masked: join(() => '***') };
});

/** Three articles of two steps, each of which writes a part to either stream, with pieces of other sizes each time. The first one fails. */
const steps = [0, 1, 2, 3, 4, 5].map(
  (step) => `\`\`\`bash
dd if="$FOLDER/${2 * step}" bs=${61 + step} status=none
dd if="$FOLDER/${2 * step + 1}" bs=${4_093 + step} status=none >&2
\`\`\`

<!-- expected_similarity=${step === 0 ? '0.9' : '"\\([0-9]+\\) [a-z]{4}[A-Z0-9]{6}"'} -->

\`\`\`output
(0) abcdABCDEF
\`\`\`
`,
);
const everyPart = parts.map((_part, place) => `"$FOLDER/${place}"`).join(' ');
const files = {
  'a.md': `# One\n\n${steps[0]}\n${steps[1]}`,
  'b.md': `# Two\n\n${steps[2]}\n${steps[3]}`,
  'c.md': `# Three\n\n${steps[4]}\n${steps[5]}\n\`\`\`bash\ncat ${everyPart}\n\`\`\`\n`,
  'runner.config.json': '{ "inheritEnv": ["FOLDER"] }',
  ...Object.fromEntries(parts.map(({ printed }, place) => [String(place), printed])),
};
const terminal = ['run', 'a.md', 'b.md', 'c.md', '--out', 'reports', '--continue', '--reporter', 'terminal'];
const everyReport = [
  'html=out.html',
  'json=out.json',
  'junit=out.xml',
  'tap=out.tap',
  'ctrf=out.ctrf',
  'ndjson=out.ndjson',
];
const args = [...terminal, '--whole-output', ...everyReport.flatMap((one) => ['--reporter', one])];

function named(suffix: string): Record<string, string> {
  return Object.fromEntries(values.map((value, place) => [`S${place}_${suffix}`, value]));
}

function judged(steps: readonly SeenStep[]): unknown {
  return steps.map((step) => [step.status, ...step.expected.map((one) => one.comparison)]);
}

test('of 10,000 secrets none is in a file or on the screen, all else is as it was, and so are the verdicts', async () => {
  const [folder, other, third] = [folderWith(files), folderWith(files), folderWith(files)];
  const [hidden, open, seen] = await Promise.all([
    docproof(folder, args, { FOLDER: folder, ...named('KEY') }),
    docproof(other, args, { FOLDER: other, ...named('NAME') }),
    onScreen(third, terminal, { FOLDER: third, ...named('KEY') }),
  ]);
  expect(hidden.status).toBe(open.status);
  const [steps, unmasked] = [stepsOf(folder), stepsOf(other)];
  expect(judged(steps)).toEqual(judged(unmasked));
  for (const [place, { printed, masked }] of parts.entries()) {
    const stream = place % 2 === 0 ? 'stdout' : 'stderr';
    expect(unmasked[place >> 1]?.[stream] === printed).toBe(true);
    expect(steps[place >> 1]?.[stream] === masked).toBe(true);
  }
  const texts = written(folder);
  const whole = [...texts].find(([path]) => path.endsWith('.stdout'));
  expect(whole?.[1] === parts.map(({ masked }) => masked).join('')).toBe(true);
  expect([...texts.keys()].map((path) => path.replace(/\d{8}-\d{6}-\w+/, 'RUN')).toSorted()).toEqual([
    'out.ctrf',
    'out.html',
    'out.json',
    'out.ndjson',
    'out.tap',
    'out.xml',
    'reports/runs/RUN.ndjson',
    'reports/runs/RUN.summary.json',
    expect.stringMatching(/^reports\/runs\/RUN\/3\/.*\.stdout$/),
  ]);
  texts.set('the output', hidden.stdout + hidden.stderr).set('the screen', seen.stdout);
  for (const [path, text] of written(third)) texts.set(`from the screen: ${path}`, text);
  expect([...texts].filter(([, text]) => foundIn(text, heads).size > 0).map(([path]) => path)).toEqual([]);
  expect(judged(steps)).toContainEqual(['failed', expect.objectContaining({ passed: false })]);
  expect(seen.stdout).toMatch(/\u001b\[.*\(\d+\) \*\*\*/);
  // Who looks for them finds all of them where nothing hides them.
  for (const form of [writtenForms.plain, writtenForms.base64, writtenForms['url with each byte encoded']]) {
    expect(foundIn(values.map((value) => form?.(value)).join('\n'), heads).size).toBe(heads.size);
  }
  expect(foundIn(written(other).get('out.json') ?? '', heads).size).toBe(heads.size);
}, 300_000);

test('what the caller gives is hidden in commands and in the command that runs it again', async () => {
  const folder = folderWith({
    'a.md':
      '# A\n\n```bash\nADMIN_PASSWORD=change-me\nLICENCE=\necho "$ADMIN_PASSWORD $LICENCE"; false\n```\n',
    'runner.config.json': '{ "secrets": ["LICENCE"] }',
  });
  const given = ['--var', 'ADMIN_PASSWORD=hunter2-hunter2', '--var', 'LICENCE=very-licensed'];
  const { stdout } = await runAll(folder, given, {});
  expect(stdout).toContain('--var ADMIN_PASSWORD=*** --var LICENCE=***');
  const texts = [...written(folder).values(), stdout];
  expect(texts.filter((text) => /hunter2-hunter2|very-licensed/.test(text))).toEqual([]);
  expect(stepsOf(folder)[0]?.stdout).toBe('*** ***\n');
});
