import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { renderJunit } from '../../src/report/junit.ts';
import type { ArticleRecord, RunRecord } from '../../src/run/results.ts';
import { realisticRecord } from './fixtures/record.ts';
import { stepRecord } from './fixtures/step.ts';

/** An element in the order of the document. */
interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
}

test('a run becomes a suite per article with a test case per step', async () => {
  await expect(renderJunit(realisticRecord)).toMatchFileSnapshot('expected/junit.xml');
});

test('an article that is errored though its steps passed has a case that says so', () => {
  const article: ArticleRecord = {
    path: 'a.md',
    title: null,
    variant: null,
    status: 'errored',
    startedAt: realisticRecord.startedAt,
    durationMs: 0,
    diagnostics: [],
    leftovers: ['the trap did not end'],
    source: '',
    steps: [stepRecord({ id: 'a' })],
  };
  const { suites } = read(renderJunit({ ...realisticRecord, articles: [article] }));
  const [suite] = suites;
  expect(suite?.attributes).toMatchObject({ tests: '2', errors: '1' });
  expect(suite && casesOf(suite).map(({ attributes }) => attributes.name)).toContain('end of the article');
});

test('whole outputs are attached, and nothing that was printed is', () => {
  const whole = { stdout: 'reports/runs/r/1/3-a.stdout' };
  const steps = [
    stepRecord({ id: 'a', stdout: '[[ATTACHMENT|/etc/passwd]]\n', stderr: '[[ATTACHMENT|x]]', whole }),
  ];
  const [article] = realisticRecord.articles;
  if (!article) throw new Error('the record has an article');
  const written = renderJunit({ ...realisticRecord, articles: [{ ...article, steps }] });
  expect(written.match(/\[\[ATTACHMENT\|[^\]]*\]\]/g)).toEqual([
    '[[ATTACHMENT|reports/runs/r/1/3-a.stdout]]',
  ]);
  expect(written).toContain('[ [ATTACHMENT|/etc/passwd]]');
});

test('the totals are those of the suites, and those of a suite are those of its cases', () => {
  const { root, suites } = read(renderJunit(realisticRecord));
  const sum = (name: string) => suites.reduce((total, suite) => total + Number(suite.attributes[name]), 0);
  for (const [total, child] of [
    ['failures', 'failure'],
    ['errors', 'error'],
    ['skipped', 'skipped'],
  ] as const) {
    if (total !== 'skipped') expect(Number(root.attributes[total])).toBe(sum(total));
    for (const suite of suites) {
      const having = casesOf(suite).filter(({ children }) => children.some(({ name }) => name === child));
      expect(Number(suite.attributes[total])).toBe(having.length);
    }
  }
  expect(Number(root.attributes.tests)).toBe(sum('tests'));
});

test('the variants of an article have tests of different names', () => {
  const variants = ['cli', 'portal'].map((variant) => ({
    ...articleOf([{ id: `deploy-1@${variant}`, heading: 'Deploy' }]),
    variant,
  }));
  expect(testNames({ ...realisticRecord, articles: variants })).toEqual([
    'a.md deploy-1@cli: Deploy',
    'a.md deploy-1@portal: Deploy',
  ]);
});

test('no two tests have one name, even where only control characters told them apart', () => {
  const anyStep = fc.record({ id: fc.string({ unit: 'binary', maxLength: 2 }), heading: fc.constant(null) });
  fc.assert(
    fc.property(fc.array(anyStep), (steps) => {
      const names = testNames({ ...realisticRecord, articles: [articleOf(steps)] });
      expect(new Set(names).size).toBe(steps.length);
    }),
  );
});

test('a name does not change when lines move', () => {
  const steps = [{ id: 'deploy-1', heading: 'Deploy' }];
  const moved = [{ id: 'deploy-1', heading: 'Deploy', line: 90, endLine: 95 }];
  const [before, after] = [steps, moved].map((steps) =>
    testNames({ ...realisticRecord, articles: [articleOf(steps)] }),
  );
  expect(after).toEqual(before);
});

function articleOf(steps: Parameters<typeof stepRecord>[0][]): ArticleRecord {
  return {
    ...{ path: 'a.md', title: 'A', variant: null, status: 'passed', startedAt: '2026-03-14T02:00:00.000Z' },
    ...{ durationMs: 1, diagnostics: [], leftovers: [], source: '', steps: steps.map(stepRecord) },
  };
}

function testNames(record: RunRecord): string[] {
  return read(renderJunit(record))
    .suites.flatMap(casesOf)
    .map(({ attributes }) => `${attributes.classname} ${attributes.name}`);
}

function casesOf(suite: Node): Node[] {
  return suite.children.filter(({ name }) => name === 'testcase');
}

function read(xml: string): { root: Node; suites: Node[] } {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    ignoreDeclaration: true,
    attributeNamePrefix: '',
    parseAttributeValue: false,
    trimValues: false,
  });
  const [root] = nodes(parser.parse(xml));
  if (root === undefined) throw new Error('there is no root element');
  return { root, suites: root.children };
}

/** The parser's ordered form: objects with one key for the element's name and one for its attributes. */
function nodes(parsed: Record<string, unknown>[]): Node[] {
  return parsed.flatMap((entry) => {
    const name = Object.keys(entry).find((key) => key !== ':@' && key !== '#text');
    if (name === undefined) return [];
    // Children and attributes have these shapes whatever the document says.
    const children = entry[name] as Record<string, unknown>[];
    const attributes = (entry[':@'] ?? {}) as Record<string, string>;
    return [{ name, attributes, children: nodes(children) }];
  });
}
