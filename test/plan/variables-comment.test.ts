import { expect, test } from 'vitest';
import { listArticle } from '../../src/plan/listing.ts';
import { planArticle } from '../../src/plan/plan-article.ts';
import { read } from '../article/read-fixture.ts';
import { findings, nothingChosen, planText } from './plan-text.ts';

const comment = (...lines: string[]) => ['<!-- ```variables', ...lines, '``` -->', ''].join('\n');
const command = (text: string) => `\`\`\`bash\n${text}\n\`\`\`\n`;

test('a variables comment sets variables before the first step, and the article assigns them anew', () => {
  const plan = planText(`${command('B=2\necho $A $B')}${comment('A=1', 'B=x')}`);
  expect([plan.variables, plan.steps[0]?.command, findings(plan)]).toEqual([
    { A: '1', B: 'x' },
    'B=2\necho $A $B',
    [],
  ]);
});

test('the front matter gives way to it, an earlier comment to a later one, both to --var', () => {
  const text = `---\ndocproof:\n  variables: { A: m, B: m, C: m, D: m }\n---\n${comment('B=1', 'C=1', 'D=1')}${comment('C=2', 'D=2')}`;
  expect(planText(text, { variables: { D: 'given' } }).variables).toEqual({
    A: 'm',
    B: '1',
    C: '2',
    D: 'given',
  });
});

test('one in a tab that is not chosen counts for nothing', () => {
  const article = read(
    '## [A](#tab/a)',
    ...command('a').split('\n'),
    ...comment('X=a').split('\n'),
    '## [B](#tab/b)',
    ...comment('X=b').split('\n'),
  );
  const plan = planArticle(article, nothingChosen);
  expect(plan.variables).toEqual({ X: 'a' });
  expect(listArticle(article, plan).blocks.map(({ role, reason }) => [role, reason])).toEqual([
    ['command', null],
    ['variables', 'variables'],
    ['variables', 'tab'],
  ]);
});
