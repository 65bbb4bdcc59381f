import { expect, test } from 'vitest';
import { renderLintJson } from '../../../src/report/lint/json.ts';
import { finding, reportOf } from './report.ts';

test('everything is there, and what the other forms need alone is not', () => {
  const fix = { start: 0, end: 1, text: '\ud800' };
  const one = finding({ hint: 'Do.', fix, fixable: true, url: 'https://a.example/b#c' });
  const place = { file: 'a.md', line: 1, column: 1 };
  const known = { code: 'bash-syntax', severity: 'error', message: 'no', ...place };
  expect(JSON.parse(renderLintJson(reportOf('x', [one, finding()], [one])))).toEqual({
    version: 1,
    articles: [
      {
        path: 'a.md',
        diagnostics: [
          { ...known, hint: 'Do.', fix: { start: 0, end: 1, text: '\ufffd' }, url: 'https://a.example/b#c' },
          { ...known, hint: null, fix: null },
        ],
      },
    ],
    counts: { errors: 2, warnings: 0, fixable: 1 },
  });
});
