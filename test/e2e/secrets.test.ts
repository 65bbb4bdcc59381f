import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writtenForms } from '../run/secrets/written-forms.ts';
import { docproof, folderWith, type Outcome } from './docproof.ts';

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
  expected: { comparison: unknown }[];
}

function stepsOf(folder: string): SeenStep[] {
  const results = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as {
    articles: { steps: SeenStep[] }[];
  };
  return results.articles.flatMap(({ steps }) => steps);
}

/** Of characters that stay what they are in every report. */
const values = fc
  .sample(
    fc.tuple(fc.stringMatching(/^[a-z]{4}[A-Z0-9]{6}$/), fc.stringMatching(/^[ /+%?:é]{0,9}[a-z]{3}$/)),
    { numRuns: 100, seed: 6 },
  )
  .map((parts) => parts.join(''));
const forms = Object.values(writtenForms);
const pieces = values.flatMap((value, place) => forms.map((form) => `(${place}) ${form(value)}\n`));
const output = pieces.join('');
const filler = 'nothing of interest in this line\n'.repeat(40_000);

const article = `# Secrets

\`\`\`bash
cat "$FOLDER/printed.txt"
cat "$FOLDER/printed.txt" >&2
\`\`\`

<!-- expected_similarity=0.9 -->

\`\`\`output
nothing like it
\`\`\`

\`\`\`bash
cat "$FOLDER/printed.txt" "$FOLDER/filler.txt" "$FOLDER/printed.txt"
\`\`\`

\`\`\`bash
DB_PASSWORD=$(cat "$FOLDER/made.txt")
echo "made $DB_PASSWORD"
cat "$FOLDER/$DB_PASSWORD"
\`\`\`
`;

const files = {
  'a.md': article,
  'printed.txt': output,
  'filler.txt': filler,
  'made.txt': 'swordfish-of-the-article',
};

test('a secret is in no file and not on the screen, all else is as it was, and so is the verdict', async () => {
  const folder = folderWith(files);
  const other = folderWith(files);
  const named = (suffix: string) =>
    Object.fromEntries(values.map((value, place) => [`S${place}_${suffix}`, value]));
  const more = ['--whole-output'];
  const { stdout, stderr, status } = await runAll(folder, more, { FOLDER: folder, ...named('KEY') });
  const open = await runAll(other, more, { FOLDER: other, ...named('NAME') });
  expect(status).toBe(open.status);
  const [steps, unmasked] = [stepsOf(folder), stepsOf(other)];
  expect(steps.map((step) => [step.status, ...step.expected.map((one) => one.comparison)])).toEqual(
    unmasked.map((step) => [step.status, ...step.expected.map((one) => one.comparison)]),
  );
  expect(unmasked[0]?.stdout).toBe(output);
  const masked = values.map((_value, place) => `(${place}) ***\n`.repeat(forms.length)).join('');
  expect(steps[0]?.stdout).toBe(masked);
  const texts = new Map([...written(folder), ['the screen', stdout + stderr]]);
  expect(texts.size).toBeGreaterThan(5);
  const whole = [...texts].find(([path]) => path.endsWith('.stdout'));
  expect(whole?.[1] === masked + filler + masked).toBe(true);
  const left = [...texts].flatMap(([path, text]) =>
    [...values, 'swordfish-of-the-article'].flatMap((value) =>
      forms
        .map((form) => form(value))
        .filter((form) => text.includes(form))
        .map((form) => `${path}: ${form}`),
    ),
  );
  expect(left).toEqual([]);
}, 120_000);

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
