import { expect, test } from 'vitest';
import { listArticle } from '../../src/plan/listing.ts';
import { planArticle } from '../../src/plan/plan-article.ts';
import type { PlanChoices } from '../../src/plan/types.ts';
import { readFixture } from '../article/read-fixture.ts';
import { findings, nothingChosen, planText } from './plan-text.ts';

function planFixture(choices: Partial<PlanChoices> = {}) {
  const article = readFixture('pivots.md');
  const plan = planArticle(article, { ...nothingChosen, ...choices });
  return { article, plan, commands: plan.steps.map(({ command }) => command) };
}

test('the first pivot and the first tab with a command are chosen', () => {
  expect(planFixture().commands).toEqual(['echo create', 'echo after']);
});

test('a preferred tab or pivot is chosen wherever there is one', () => {
  expect(planFixture({ tabs: ['nowhere', 'update'] }).commands).toEqual(['echo update', 'echo after']);
  expect(planFixture({ pivots: ['terraform'] }).commands).toEqual([
    'echo create',
    'terraform apply',
    'echo after',
  ]);
  expect(planFixture({ pivots: ['portal'] }).commands).toEqual(['echo update', 'echo after']);
});

test('the listing says which blocks the choice leaves out', () => {
  const { article, plan } = planFixture();
  const listed = listArticle(article, plan).blocks.map(({ line, role, reason, stepId }) => [
    line,
    role,
    reason,
    stepId,
  ]);
  expect(listed).toEqual([
    [15, 'command', null, 'step-1'],
    [21, 'command', 'zone', null],
    [29, 'command', 'tab', null],
    [35, 'command', null, 'step-4'],
  ]);
});

test('an output after tabs belongs to the command of the chosen tab', () => {
  const text = [
    '# A',
    '## [One](#tab/one)',
    '```bash',
    'one',
    '```',
    '## [Two](#tab/two)',
    '```bash',
    'two',
    '```',
    '---',
    '```output',
    'result',
    '```',
  ].join('\n');
  const owner = (tabs: string[]) =>
    planText(text, { tabs }).steps.find(({ expected }) => expected.length > 0)?.command;
  expect([owner([]), owner(['two'])]).toEqual(['one', 'two']);
});

test('an id that comes again without a break begins a new group', () => {
  const tab = (id: string) => `## [${id}](#tab/${id})\n\`\`\`bash\n${id}\n\`\`\``;
  const text = [tab('a'), tab('b'), tab('a'), tab('b')].join('\n');
  expect(planText(text, { tabs: ['b'] }).steps.map(({ command, line }) => [command, line])).toEqual([
    ['b', 6],
    ['b', 14],
  ]);
});

test('front matter chooses where the caller does not', () => {
  const text =
    '---\ndocproof:\n  tabs: b\n---\n## [A](#tab/a)\n```sh\na\n```\n## [B](#tab/b)\n```sh\nb\n```\n';
  expect(planText(text).steps.map(({ command }) => command)).toEqual(['b']);
  expect(planText(text, { tabs: ['a'] }).steps.map(({ command }) => command)).toEqual(['a']);
});

test('an output that the choice leaves without a command is reported, one of an unchosen tab is not', () => {
  const text = [
    '# A',
    '## [One](#tab/one)',
    '```bash',
    'one',
    '```',
    '```output',
    'from one',
    '```',
    '## [Two](#tab/two)',
    'Click.',
    '',
    '---',
    '<!-- expected_similarity=0.5 -->',
    '```output',
    'result',
    '```',
  ].join('\n');
  expect(findings(planText(text, { tabs: ['two'] }))).toEqual([
    '14:1 warning output-of-other-choice: no command of the chosen tabs and pivot prints this output, so it is not compared',
  ]);
  expect(findings(planText(text))).toEqual([]);
});
