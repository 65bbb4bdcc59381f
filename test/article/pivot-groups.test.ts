import { expect, test } from 'vitest';
import { inOrderOfGroups, readPivotGroups } from '../../src/article/pivot-groups.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { planArticle } from '../../src/plan/plan-article.ts';
import { nothingChosen } from '../plan/plan-text.ts';

const yaml = `
### YamlMime:ZonePivotGroups
groups:
- id: cli-or-terraform
  title: How
  pivots:
  - id: cli
    title: CLI
  - id: terraform
- id: portal
  pivots: [{ id: portal }]
`;

const article = `---
zone_pivot_groups: cli-or-terraform
---
::: zone pivot="terraform"
\`\`\`bash
terraform apply
\`\`\`
::: zone-end
::: zone pivot="cli"
\`\`\`bash
az group create
\`\`\`
::: zone-end
`;

test('groups are read in their order', () => {
  expect([...readPivotGroups(yaml)]).toEqual([
    ['cli-or-terraform', ['cli', 'terraform']],
    ['portal', ['portal']],
  ]);
});

test.each([
  ['nothing', ''],
  ['no YAML', 'groups: ["'],
  ['another form', 'groups: { id: a }'],
  ['entries of another form', 'groups: [1, null, { pivots: [] }, { id: 1, pivots: [] }]'],
  ['an alias without an anchor', 'groups: *a'],
])('%s has no groups', (_name, text) => {
  expect([...readPivotGroups(text)]).toEqual([]);
});

test('aliases within aliases are given up', () => {
  const levels = Array.from(
    { length: 12 },
    (_none, index) => `a${index}: &a${index} [${`*a${index - 1},`.repeat(9)}]`,
  );
  expect([...readPivotGroups(`${levels.join('\n').replaceAll('*a-1', 'x')}\ngroups: *a11`)]).toEqual([]);
});

test('pivots of no group come last', () => {
  expect(inOrderOfGroups(['x', 'terraform', 'cli'], ['cli-or-terraform'], readPivotGroups(yaml))).toEqual([
    'cli',
    'terraform',
    'x',
  ]);
});

test.each([
  ['the one that is offered first', { pivotGroups: () => readPivotGroups(yaml) }, 'cli'],
  ['without the groups the first of the article', {}, 'terraform'],
])('who has chosen nothing gets %s', (_name, more, expected) => {
  const read = readArticle({ path: 'a.md', text: article, ...more });
  expect(planArticle(read, nothingChosen).steps.map(({ pivot }) => pivot)).toEqual([expected]);
});

test('the groups are not asked for where there is nothing to choose', () => {
  const pivotGroups = () => {
    throw new Error('asked');
  };
  for (const text of [
    article.replace('zone_pivot_groups', 'other'),
    article.replace('"cli"', '"terraform"'),
  ]) {
    expect(readArticle({ path: 'a.md', text, pivotGroups }).blocks).toHaveLength(2);
  }
});
