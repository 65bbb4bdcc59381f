import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type AgentCommand, azureCommands, forgeries, githubCommands } from '../ci-agents.ts';
import { docproof, folderWith } from './docproof.ts';

/** As bash takes them, none of which can have a NUL. */
const quoted = forgeries.map((forgery) => `'${forgery.replaceAll('\u0000', '')}'`);

const file = '##vso[task.debug]forged\n::error::forged\r::set-output name=x::forged.md';
const inProse = forgeries.map((forgery) => forgery.replace(/[\r\u0000]/g, '')).join(' ');

/** An article in which everything that can hold a text holds commands. */
const hostile = `# ::error::forged ##vso[task.debug]forged \u2028::error::forged

## ::warning::forged ${inProse}

\`\`\`bash
printf '%s\\n' ${quoted.join(' ')}
printf '%s\\n' ${quoted.join(' ')} >&2
printf '##v'; printf 'so[task.debug]forged\\n:'; printf ':error::forged\\n##'; printf '[error]forged'
printf '::add-mask::forged'
\`\`\`

<!-- expected_similarity=1 -->
\`\`\`output
${forgeries.filter((one) => !/[\r\u0000]/.test(one)).join('\n')}
\`\`\`

## ::error::forged

\`\`\`bash
export FORGED='::error::forged
##vso[task.debug]forged'
'##vso[task.setvariable variable=forged]forged'
\`\`\`

\`\`\`bash
'
::error::forged' ::error::forged
\`\`\`

\`\`\`bash
echo '::error::forged' >&2; exit 3
\`\`\`

\`\`\`output
::error::forged
\`\`\`

<!-- docproof: timeout=##vso[task.debug]forged ::error::forged=1 -->
`;
const runnable = hostile.slice(0, hostile.indexOf('<!-- docproof: timeout'));
const config = "include: ['*.md']\ncontinue: true\n";
const files = { [file]: hostile, '::error::forged.md': runnable, 'a.md': runnable, 'config.yaml': config };

/** The commands of docproof's own, by name and how their data begins. */
const own: Record<string, RegExp> = {
  error: /^(?!\s*forged)/,
  warning: /^(?!\s*forged)/,
  notice: /^\d+ more/,
  group: /./,
  endgroup: /^$/,
  'task.logissue': /^(?!\s*forged)/,
  'task.uploadsummary': /\/reports\/docproof-summary\.md$/,
  '[group]': /./,
  '[endgroup]': /^$/,
};

function forged({ name, data, properties }: AgentCommand): boolean {
  const isOwn = own[name]?.test(data) ?? false;
  const isPlaced = !/error|warning|logissue/.test(name) || 'title' in properties || 'type' in properties;
  return !(isOwn && isPlaced) || JSON.stringify(properties).includes('"forged"');
}

const commands = [
  'run .',
  'run . -j 3',
  'run . --no-ci-reporters',
  ...[
    'html',
    'json',
    'junit',
    'tap',
    'ctrf',
    'sarif',
    'ndjson',
    'summary',
    'github',
    'azure-pipelines',
    './echo.mjs',
  ].map((name) => `run . --reporter ${name}`),
  'report',
  'report --reporter summary',
  'list .',
  'list . --json',
  ...['text', 'json', 'github', 'sarif'].map((format) => `lint . --format ${format}`),
  'explain a.md 5',
  'run nowhere::error::forged',
  'run ./##vso[task.debug]forged',
  'run --##vso[task.debug]forged',
  '::error::forged',
  '##[error]forged',
];

const echo = `export default () => ({
  onEvent: (event) => (event.type === 'step-output' ? event.text : undefined),
  onEnd: ({ articles }) => articles.flatMap(({ steps }) => steps.map(({ stdout }) => stdout)).join('\\n::debug::'),
});
`;

async function expectNoForgery(folder: string, line: string, environment: Record<string, string>) {
  const given = /^(?:run|list) /.test(line) ? `${line} --config config.yaml` : line;
  const { stdout, stderr } = await docproof(folder, given.split(' '), environment);
  for (const [name, text] of Object.entries({ stdout, stderr })) {
    const found = [...githubCommands(text), ...azureCommands(text)].filter(forged);
    expect({ name, found }).toEqual({ name, found: [] });
  }
  return `${stdout}${stderr}`;
}

test.each(commands)('nothing that an article says or prints is a command: docproof %s', async (line) => {
  const folder = folderWith({ ...files, 'echo.mjs': echo });
  if (/report|explain/.test(line)) await docproof(folder, ['run', 'a.md']);
  const both = { GITHUB_ACTIONS: 'true', TF_BUILD: 'True' };
  expect(await expectNoForgery(folder, line, both)).toMatch(/forged|fixed/);
});

test.each([{ GITHUB_ACTIONS: 'true' }, { TF_BUILD: 'True' }])(
  'with %o alone likewise',
  async (environment) => {
    const shown = await expectNoForgery(folderWith(files), 'run .', environment);
    expect(shown).toMatch(/4 failed|8 failed/);
  },
);

test.each(['run .', 'run . --reporter html', 'list .', 'lint .', 'run nowhere::error::forged'])(
  'nor where no agent is known to listen: docproof %s',
  async (line) => {
    await expectNoForgery(folderWith(files), line, {});
  },
);

test('an agent changes nothing in a report that programs read', async () => {
  const folder = folderWith({ 'a.md': runnable });
  await docproof(folder, ['run', 'a.md']);
  for (const name of ['json', 'junit', 'tap', 'ctrf', 'html', 'summary']) {
    const args = ['report', '--reporter', name];
    const plain = await docproof(folder, args);
    expect((await docproof(folder, args, { GITHUB_ACTIONS: 'true' })).stdout).toBe(plain.stdout);
    expect(plain.stdout).toContain('forged');
  }
});

test('a hostile name of a variable or value reaches no summary as markup or command', async () => {
  const folder = folderWith({ ...files, 'summary.md': '' });
  const environment = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(folder, 'summary.md') };
  await docproof(folder, ['run', '.', '--config', 'config.yaml'], environment);
  const summary = readFileSync(join(folder, 'summary.md'), 'utf8');
  expect(summary).toContain('forged');
  expect([...githubCommands(summary), ...azureCommands(summary)]).toEqual([]);
});
