import { expect, test } from 'vitest';
import { findings, planText } from './plan-text.ts';

const block = '```bash\nls\n```';

test('an id is the slug of the heading and a number', () => {
  const text = [
    block,
    '# Create *it*, now!',
    block,
    block,
    '## Größe 2',
    block,
    '## Create it now',
    block,
  ].join('\n');
  expect(planText(text).steps.map(({ id }) => id)).toEqual([
    'step-1',
    'create-it-now-1',
    'create-it-now-2',
    'größe-2-1',
    'create-it-now-3',
  ]);
});

test('a name wins, and no other step gets it', () => {
  const text = ['# A', '<!-- docproof: name=a-2 -->', block, block, block].join('\n');
  expect(planText(text).steps.map(({ id }) => id)).toEqual(['a-2', 'a-3', 'a-4']);
});

test('a name that two steps have is an error', () => {
  const named = `<!-- docproof: name=mine -->\n${block}`;
  const plan = planText(`# A\n${named}\n${named}`);
  expect(plan.steps.map(({ id }) => id)).toEqual(['mine', 'a-2']);
  expect(findings(plan)).toEqual(['7:1 error duplicate-name: another step is already named mine']);
});
