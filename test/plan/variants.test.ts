import { expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { planVariants } from '../../src/plan/plan-variants.ts';
import { nothingChosen } from './plan-text.ts';

function variants(text: string): [string | null, string[]][] {
  const plans = planVariants(readArticle({ path: 'a.md', text }), nothingChosen);
  return plans.map(({ variant, steps }) => [variant, steps.map(({ command }) => command)]);
}

const tab = (id: string, command: string | null) =>
  `### [${id}](#tab/${id})\n\n${command === null ? 'Look at the portal.' : `\`\`\`bash\n${command}\n\`\`\``}\n\n`;

test('there is a plan for each tab that has a command', () => {
  expect(
    variants(`# A\n\n${tab('cli', 'echo cli')}${tab('portal', null)}${tab('helm', 'echo helm')}---\n`),
  ).toEqual([
    ['cli', ['echo cli']],
    ['helm', ['echo helm']],
  ]);
});

test('a tab is chosen wherever a group has it, and other groups keep their default', () => {
  const text = `# A\n\n${tab('cli', 'echo 1')}${tab('helm', 'echo 2')}---\n\n${tab('linux', 'echo 3')}${tab('helm', 'echo 4')}---\n`;
  expect(variants(text)).toEqual([
    ['cli, linux', ['echo 1', 'echo 3']],
    ['helm', ['echo 2', 'echo 4']],
  ]);
});

test('plans that are equal are one, and a single one has no variant', () => {
  expect(variants(`# A\n\n${tab('cli', 'echo 1')}${tab('portal', null)}---\n`)).toEqual([[null, ['echo 1']]]);
  expect(variants('# A\n\n```bash\necho a\n```\n')).toEqual([[null, ['echo a']]]);
  expect(variants('# A\n')).toEqual([[null, []]]);
});

test('the ids of steps name the tabs, in the list of blocks too', () => {
  const shared = '```bash\necho shared\n```\n\n<!-- docproof: name=mine -->\n```bash\necho mine\n```\n\n';
  const text = `# A\n\n${shared}${tab('cli', 'echo 1')}${tab('helm', 'echo 2')}---\n\n${tab('linux', 'echo 3')}${tab('helm', 'echo 4')}---\n`;
  const article = readArticle({ path: 'a.md', text });
  const plans = planVariants(article, nothingChosen);
  expect(plans.map(({ steps }) => steps.map(({ id }) => id))).toEqual([
    ['a-1@cli+linux', 'mine@cli+linux', 'a-3@cli+linux', 'a-5@cli+linux'],
    ['a-1@helm', 'mine@helm', 'a-4@helm', 'a-6@helm'],
  ]);
  for (const { steps, blocks } of plans) {
    expect(blocks.flatMap(({ stepId }) => stepId ?? [])).toEqual(steps.map(({ id }) => id));
  }
});

test('tabs in tabs have a plan each', () => {
  const inner = `#### [bash](#tab/bash)\n\n\`\`\`bash\necho b\n\`\`\`\n\n#### [zsh](#tab/zsh)\n\n\`\`\`bash\necho z\n\`\`\`\n\n`;
  const text = `# A\n\n### [cli](#tab/cli)\n\n${inner}### [helm](#tab/helm)\n\n\`\`\`bash\necho h\n\`\`\`\n\n---\n`;
  expect(variants(text)).toEqual([
    ['cli, bash', ['echo b']],
    ['zsh', ['echo z']],
    ['helm', ['echo h']],
  ]);
});
