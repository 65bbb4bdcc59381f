import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnosticKinds } from '../../../src/plan/diagnostic-kinds.ts';
import { renderLintSarif } from '../../../src/report/lint/sarif.ts';
import type { LintFinding, LintReport } from '../../../src/report/lint/types.ts';
import { sarifProblems } from '../format-problems.ts';
import { finding, hostile, reportOf, reportOfAll } from './report.ts';

const kinds = diagnosticKinds.map((kind) => ({ ...kind, url: null }));

// biome-ignore lint/suspicious/noExplicitAny: a log is looked into at arbitrary depth
function runOf(report: LintReport, all: Parameters<typeof renderLintSarif>[1]['kinds'] = kinds): any {
  const text = renderLintSarif(report, { name: 'docproof', version: '1.2.3', kinds: all });
  expect(sarifProblems(text)).toEqual([]);
  return JSON.parse(text).runs[0];
}

test('every kind of finding is a rule, and a result names its own', () => {
  const { tool, results } = runOf(reportOf('x', [finding({ hint: 'Do.' })]));
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(
    diagnosticKinds.map(({ code }) => code),
  );
  expect(tool.driver.rules[results[0].ruleIndex].id).toBe('bash-syntax');
  expect(results[0]).toMatchObject({ level: 'error', message: { text: 'no\nDo.' } });
});

test('a rule has an address where the manual has one', () => {
  const url = 'https://a.example/diagnostics.md#x';
  const { tool } = runOf(reportOf('', []), [{ code: 'x', severity: 'error', message: 'no', url }]);
  expect(tool.driver.rules[0]).toMatchObject({
    helpUri: url,
    fullDescription: { text: 'no' },
    help: { text: 'no' },
  });
});

test.each([
  ['docs/a b.md', 'docs/a%20b.md'],
  ['../ü/(x)%.md', '../%C3%BC/%28x%29%25.md'],
  ['c:d?#.md', 'c%3Ad%3F%23.md'],
])('the file %s is named by a relative URI', (file, uri) => {
  const { results } = runOf(reportOfAll({}, [{ path: file, findings: [finding({ file })], fixed: [] }]));
  expect(results[0].locations[0].physicalLocation.artifactLocation).toEqual({ uri, uriBaseId: '%SRCROOT%' });
});

test('a fix replaces its characters and nothing else', () => {
  const characters = fc.constantFrom('a', 'é', '😀', '\r', '\n', '\r\n');
  const texts = fc.array(characters, { maxLength: 40 });
  fc.assert(
    fc.property(texts, texts, fc.nat(40), fc.nat(5), (before, put, from, length) => {
      const source = before.join('');
      const start = before.slice(0, from).join('').length;
      const end = before.slice(0, from + length).join('').length;
      const fix = { start, end, text: put.join('') };
      const { results } = runOf(reportOf(source, [finding({ fix })]));
      const [{ deletedRegion, insertedContent }] = results[0].fixes[0].artifactChanges[0].replacements;
      const lines = source.split(/(?<=\r\n|\r(?!\n)|\n)/);
      const offset = (line: number, column: number) => lines.slice(0, line - 1).join('').length + column - 1;
      expect(offset(deletedRegion.startLine, deletedRegion.startColumn)).toBe(start);
      expect(offset(deletedRegion.endLine, deletedRegion.endColumn)).toBe(end);
      expect(insertedContent.text.replace(/\r\n?/g, '\n')).toBe(fix.text.replace(/\r\n?/g, '\n'));
    }),
  );
});

test('lines that a fix puts in end as those of the file', () => {
  const { results } = runOf(reportOf('a\r\nb\r\n', [finding({ fix: { start: 3, end: 3, text: 'x\n' } })]));
  expect(results[0].fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe('x\r\n');
});

test('a finding is known again when lines above it come and go', () => {
  const line = 'echo <a> <a>';
  const at = (first: number): LintFinding[] => [
    finding({ line: first, column: 6 }),
    finding({ line: first, column: 10 }),
    finding({ code: 'deep-nesting', line: first }),
    finding({ line: first + 1, column: 6 }),
  ];
  const prints = (report: LintReport) =>
    runOf(report).results.map(
      (one: { partialFingerprints: Record<string, string> }) => one.partialFingerprints,
    );
  const before = prints(reportOf(`${line}\n  ${line}\n`, at(1)));
  expect(prints(reportOf(`# New\r\n\r\n  ${line}\r\n${line}\r\n`, at(3)))).toEqual(before);
  expect(new Set(before.map((print: Record<string, string>) => JSON.stringify(print))).size).toBe(4);
});

test('a hostile article makes a valid log', () => {
  const bad = finding({ message: `${hostile}\ud800`, hint: hostile, file: `${hostile}\ud800` });
  const text = JSON.stringify(
    runOf(reportOfAll({ [bad.file]: hostile }, [{ path: bad.file, findings: [bad], fixed: [] }])),
  );
  expect(text).not.toMatch(/\\u001b|\\ud800/);
});
