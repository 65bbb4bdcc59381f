import { expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import type { Article } from '../../src/article/types.ts';
import { planArticle } from '../../src/plan/plan-article.ts';
import { prerequisitesOf } from '../../src/plan/prerequisites.ts';
import { findings, nothingChosen } from './plan-text.ts';

function reading(files: Record<string, string>) {
  const read = (path: string) => {
    const text = files[path];
    return text === undefined
      ? ({ ok: false, code: 'unresolved-prerequisite', problem: 'there is no such file' } as const)
      : ({ ok: true, article: readArticle({ path, text }) } as const);
  };
  const follow = (path: string) => {
    const article = readArticle({ path, text: files[path] ?? '' });
    return { article, ...prerequisitesOf(article, read) };
  };
  return follow;
}

function needing(command: string, ...paths: string[]): string {
  const links = paths.map((path) => `- See [${path}](${path}).`).join('\n');
  return `# A\n\n## Prerequisites\n\n${links}\n\n## Steps\n\n\`\`\`bash\n${command}\n\`\`\`\n`;
}

const paths = (articles: readonly Article[]) => articles.map(({ path }) => path);

test('nested prerequisites come first, in order, each once', () => {
  const follow = reading({
    'docs/main.md': needing('echo main', 'one.md', 'two.md'),
    'docs/one.md': needing('echo one', 'deep/base.md'),
    'docs/two.md': needing('echo two', 'deep/base.md', 'one.md'),
    'docs/deep/base.md': needing('echo base'),
  });
  const { articles, findings: found } = follow('docs/main.md');
  expect(paths(articles)).toEqual(['docs/deep/base.md', 'docs/one.md', 'docs/two.md']);
  expect(found).toEqual([]);
});

test('one that leads back is left out, and the way is named', () => {
  const follow = reading({
    'a.md': needing('echo a', 'b.md'),
    'b.md': needing('echo b', 'c.md'),
    'c.md': needing('echo c', 'a.md', 'b.md'),
  });
  const { articles, findings: found } = follow('a.md');
  expect(paths(articles)).toEqual(['c.md', 'b.md']);
  expect(found.map(({ file, line, reason }) => `${file}:${line} ${reason}`)).toEqual([
    'c.md:5 a.md would have to run before itself, and is left out here: a.md → b.md → c.md → a.md',
    'c.md:6 b.md would have to run before itself, and is left out here: b.md → c.md → b.md',
  ]);
});

test('one that is not there is reported where it is named', () => {
  const { articles, findings: found } = reading({ 'a.md': needing('echo a', 'gone.md') })('a.md');
  expect(articles).toEqual([]);
  expect(found.map(({ line, column, reason }) => `${line}:${column} ${reason}`)).toEqual([
    '5:8 the prerequisite gone.md does not run: there is no such file',
  ]);
});

test('their steps stand in front of the article, with ids of their own, and what they assign is known', () => {
  const follow = reading({
    'main.md': needing('echo "$REGION"', 'docs/set-up.md', 'set-up.md'),
    'docs/set-up.md': needing('REGION=eastus'),
    'set-up.md': '```bash\necho "$REGION"\n```\n',
  });
  const { article, articles } = follow('main.md');
  const plan = planArticle(article, { ...nothingChosen, variables: { REGION: 'westus' } }, articles);
  expect(plan.steps.map(({ id, file, command }) => [id, file, command])).toEqual([
    ['set-up.steps-1', 'docs/set-up.md', "REGION='westus'"],
    ['set-up-2.step-1', 'set-up.md', 'echo "$REGION"'],
    ['steps-1', 'main.md', 'echo "$REGION"'],
  ]);
  expect(plan.path).toBe('main.md');
  expect(plan.blocks.map(({ stepId }) => stepId)).toEqual(['steps-1']);
  expect(findings(plan)).toEqual([]);
  expect(findings(planArticle(article, nothingChosen))).toEqual([
    expect.stringContaining('REGION is used here and assigned by no earlier step'),
  ]);
});

test('what is wrong with a prerequisite is found where it stands', () => {
  const follow = reading({
    'main.md': needing('echo a', 'other.md'),
    'other.md': '# B\n\n```bash\naz group show -n <group>\n```\n',
  });
  const { article, articles } = follow('main.md');
  const { diagnostics } = planArticle(article, nothingChosen, articles);
  expect(diagnostics.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
    'other.md:4 unfilled-placeholder',
  ]);
});
