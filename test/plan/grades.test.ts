import { expect, test } from 'vitest';
import { findings, planText } from './plan-text.ts';

const unassigned = '```bash\necho "$REGION"\n```\n';

test('the config switches a finding off, or grades it', () => {
  expect(findings(planText(unassigned, { rules: { 'unassigned-variable': 'off' } }))).toEqual([]);
  expect(findings(planText(unassigned, { rules: { 'unassigned-variable': 'error' } }))).toEqual([
    '2:7 error unassigned-variable: REGION is used here and assigned by no earlier step',
  ]);
});

test('the article outweighs the config', () => {
  const text = `---\ndocproof:\n  rules:\n    unassigned-variable: off\n---\n\n${unassigned}`;
  expect(findings(planText(text, { rules: { 'unassigned-variable': 'error' } }))).toEqual([]);
});

test('a block outweighs the article, and speaks for itself alone', () => {
  const front = '---\ndocproof:\n  rules: { unassigned-variable: error }\n---\n\n';
  const text = `${front}<!-- docproof: rules=-unassigned-variable -->\n${unassigned}\n${unassigned.replace('REGION', 'ZONE')}`;
  expect(findings(planText(text))).toEqual([
    '12:7 error unassigned-variable: ZONE is used here and assigned by no earlier step',
  ]);
  const graded = `<!-- docproof: rules="unassigned-variable:error" -->\n${unassigned}`;
  expect(findings(planText(graded))[0]).toMatch(/^3:7 error unassigned-variable/);
});

test('a code that no finding has is reported where the directive stands', () => {
  const text = '<!-- docproof: skip rules=-weak-hints -->\n```bash\ntrue\n```\n';
  expect(findings(planText(text))[0]).toMatch(
    /^1:21 error invalid-directive: the directive rules=weak-hints /,
  );
});

test('an output can have rules of its own', () => {
  const text = '<!-- docproof: rules=-output-without-command -->\n```output\na\n```\n';
  expect(findings(planText(text))).toEqual([]);
});

test.each([
  [
    '<!-- docproof: rules=-unasigned-variable -->',
    'the directive rules=unasigned-variable is not valid: there is no finding unasigned-variable: is unassigned-variable meant?',
  ],
  [
    '<!-- docproof: rules=unassigned-variable -->',
    'the directive rules=unassigned-variable is not valid: it needs codes to switch off or to grade, such as -endless-command,missing-file:error',
  ],
  [
    '<!-- docproof: rules=unassigned-variable:fatal -->',
    'the directive rules=unassigned-variable:fatal is not valid: it needs codes to switch off or to grade, such as -endless-command,missing-file:error',
  ],
])('%s is refused', (comment, message) => {
  expect(findings(planText(`${comment}\n\`\`\`bash\ntrue\n\`\`\`\n`))).toEqual([
    expect.stringContaining(`error invalid-directive: ${message}`),
  ]);
});
