import { expect, test } from 'vitest';
import { planText } from './plan-text.ts';

/** The findings about choices, of an article that has each kind. */
function found(settings: string): string[] {
  const text = [
    '---',
    `docproof: ${settings}`,
    '---',
    '## [CLI](#tab/azure-cli)',
    '',
    '```bash',
    'echo <your-region>',
    '```',
    '',
    '---',
    '',
    '::: zone pivot="terraform"',
    '',
    '```bash',
    'ls',
    '```',
    '',
    '::: zone-end',
  ].join('\n');
  return planText(text)
    .diagnostics.filter(({ code }) => code === 'unmatched-choice')
    .map(({ line, column, message }) => `${line}:${column} ${message}`);
}

test.each([
  ['{tabs: [azure-cl]}', '2:12 the article has no tab azure-cl: is azure-cli meant?'],
  ['{tabs: [Azure-CLI]}', '2:12 the article has no tab Azure-CLI: is azure-cli meant?'],
  ['{timeout: 5s, pivot: terraformm}', '2:25 the article has no pivot terraformm: is terraform meant?'],
  ['{pivots: bicep}', '2:12 the article has no pivot bicep; it has terraform'],
  ["{fill: {'<nope>': x}}", '2:12 the article has no placeholder <nope>; it has <your-region>'],
  [
    "{fill: {'<your-regoin>': x}}",
    '2:12 the article has no placeholder <your-regoin>: is <your-region> meant?',
  ],
])('a choice of the front matter that matches nothing is told of: %s', (settings, finding) => {
  expect(found(settings)).toEqual([finding]);
});

test('a choice that the article has is not', () => {
  expect(found("{tabs: azure-cli, pivot: terraform, fill: {'<your-region>': eastus}}")).toEqual([]);
});
