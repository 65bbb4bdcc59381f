import { describe, expect, test } from 'vitest';
import { renderLintText } from '../../../src/report/lint/text.ts';
import { displayWidth } from '../../../src/report/terminal/width.ts';
import { finding, hostile, reportOf, reportOfAll } from './report.ts';

const log = { columns: Number.POSITIVE_INFINITY, colour: false };

const article = '# One\n\n```bash\necho <your-region> and\n```\n\n```bahsh\nls\n```\n';
const placeholder = finding({
  ...{ code: 'unfilled-placeholder', line: 4, column: 6 },
  message: "this is still the placeholder <your-region>: pass --fill '<your-region>=…'",
});
const misspelt = finding({
  ...{ code: 'misspelt-language', severity: 'warning', line: 7, fixable: true },
  message: 'docproof knows no language bahsh, so this block counts for nothing: is bash meant?',
  hint: 'A hint of some words.',
});

test('a finding has its place, its frame, its remedy, and there are totals', () => {
  expect(renderLintText(reportOf(article, [placeholder, misspelt]), log)).toBe(
    `a.md:4:6  error  this is still the placeholder <your-region>: pass --fill '<your-region>=…'  unfilled-placeholder
    2
    3  \`\`\`bash
  > 4  echo <your-region> and
            ^
    5  \`\`\`
    6

a.md:7:1  warning  docproof knows no language bahsh, so this block counts for nothing: is bash meant?  misspelt-language
    5  \`\`\`
    6
  > 7  \`\`\`bahsh
       ^
    8  ls
    9  \`\`\`
  A hint of some words.
  docproof lint --fix puts it right.

1 error, 1 warning in 1 article; 1 can be fixed by --fix
`,
  );
});

test.each([60, 80, 200])('nothing is wider than a screen of %i columns', (columns) => {
  const long = `echo ${'word '.repeat(60)}<your-region>${' more'.repeat(60)} 日本語`;
  const report = reportOf(`\`\`\`bash\n${long}\n${'x'.repeat(900)}\n\`\`\`\n`, [
    { ...placeholder, line: 2, column: 306 },
    { ...misspelt, line: 3, column: 899 },
  ]);
  const rows = renderLintText(report, { columns, colour: false }).split('\n');
  expect(rows.filter((row) => displayWidth(row) > columns)).toEqual([]);
  const caret = rows.findIndex((row) => /^\s+\^$/.test(row));
  const at = rows[caret]?.indexOf('^') ?? 0;
  expect(rows[caret - 1]?.slice(at)).toMatch(/^<your-region>/);
});

test('the caret stands below its character behind tabs and wide characters', () => {
  const report = reportOf('\tab 日本 <x>\n', [{ ...placeholder, line: 1, column: 8 }]);
  const [, line = '', caret = ''] = renderLintText(report, log).split('\n');
  expect(displayWidth(line.slice(0, line.indexOf('<')))).toBe(caret.indexOf('^'));
});

test('the frame of a very long line is short in a log too', () => {
  const report = reportOf('x'.repeat(1_000_000), [{ ...placeholder, line: 1, column: 500_000 }]);
  expect(renderLintText(report, log).length).toBeLessThan(2_000);
});

test('what an article says reaches neither the terminal nor the CI agent as a command', () => {
  const source = `\n${hostile}\n::stop-commands::x\n`;
  const bad = finding({ message: hostile, hint: hostile, file: `${hostile}.md`, line: 2, column: 3 });
  const report = reportOfAll({ [bad.file]: source }, [{ path: bad.file, findings: [bad], fixed: [bad] }]);
  const text = renderLintText(report, log);
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|##vso|^\s*::/m);
});

test('severities, places and remedies have their colours', () => {
  const text = renderLintText(reportOf(article, [placeholder, misspelt]), { ...log, colour: true });
  expect(text).toContain('\u001b[1ma.md:4:6\u001b[22m  \u001b[31merror\u001b[39m');
  expect(text).toContain('\u001b[33mwarning\u001b[39m');
});

test('what was fixed stands above what remains', () => {
  const text = renderLintText(reportOf(article, [], [misspelt]), log);
  expect(text).toBe(
    `fixed  a.md:7:1  ${misspelt.message}  misspelt-language\n\nnothing found in 1 article; 1 fixed\n`,
  );
});

describe('the totals', () => {
  const clean = { path: 'b.md', findings: [], fixed: [] };
  test.each([
    ['nothing found in 0 articles', []],
    ['nothing found in 1 article', [clean]],
    ['2 errors in 1 of 2 articles', [{ ...clean, findings: [finding(), finding()] }, clean]],
    [
      '1 warning in 1 of 3 articles',
      [clean, { ...clean, findings: [finding({ severity: 'warning' })] }, clean],
    ],
  ])('%s', (totals, articles) => {
    expect(renderLintText(reportOfAll({}, articles), log).trimEnd().split('\n').at(-1)).toBe(totals);
  });
});
