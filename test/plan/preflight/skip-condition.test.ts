import { expect, test } from 'vitest';
import { findings, planText } from '../plan-text.ts';

const block = '```bash\nls\n```\n';

test('a condition that bash cannot parse is an error where the directive stands', () => {
  expect(findings(planText(`# A\n\n<!-- docproof: skip-if="if true" -->\n${block}`))).toEqual([
    '3:16 error invalid-directive: the directive skip-if="if true" is not valid: bash cannot parse it: expected \'then\'',
  ]);
});

test('one of the front matter is reported once', () => {
  const found = findings(planText(`---\ndocproof:\n  skip-if: "("\n---\n${block}${block}`));
  expect(found.map((line) => line.slice(0, 33))).toEqual(['3:3 error invalid-directive: the ']);
});

test('one that bash can parse is none, nor is one in a tab that is not shown', () => {
  const [good, bad] = ['[ -f "$HOME/a" ] # yes', '('].map(
    (text) => `<!-- docproof: skip-if='${text}' -->\n${block}`,
  );
  const text = `## [A](#tab/a)\n${good}\n## [B](#tab/b)\n${bad}`;
  expect(findings(planText(text))).toEqual([]);
});
