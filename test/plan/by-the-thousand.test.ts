import { expect, test } from 'vitest';
import { findings, planText } from './plan-text.ts';

/** As many of something as an article has room for that may still be read. */
function many(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join('');
}

const block = (text: string) => `\`\`\`bash\n${text}\n\`\`\`\n\n`;

test.each([
  ['variables', block(many(40_000, (index) => `echo $v${index}\n`)), 'unassigned-variable', 40_000],
  ['endless commands', many(15_000, () => block('kubectl get pods --watch')), 'endless-command', 15_000],
  [
    'heredocs without an end',
    block(`cat ${many(900, () => '<<E ')}\n${'x\n'.repeat(150_000)} E`),
    'open-heredoc',
    900,
  ],
  [
    'directives in a comment',
    `<!-- docproof: ${many(30_000, () => 'name=a ')}-->\n${block('a')}`,
    'invalid-directive',
    29_999,
  ],
  [
    'comments with directives',
    `${many(40_000, () => '<!-- docproof: name=a -->\n\n')}${block('a')}`,
    'invalid-directive',
    0,
  ],
  ['typographic quotes', block(many(30_000, () => 'a “b” ')), 'typographic-character', 60_000],
])('there may be %s by the ten thousand', (_name, text, code, count) => {
  expect(planText(text).diagnostics.filter((found) => found.code === code)).toHaveLength(count);
});

test('a tab group may have tabs by the ten thousand', () => {
  const text = many(20_000, (index) => `# [A](#tab/t${index})\n\n`) + block('a');
  expect(planText(text).steps).toHaveLength(1);
});

test('nobody begins heredocs by the ten thousand on one line', () => {
  const text = block(`cat ${many(50_000, (index) => `<<E${index} `)}`);
  expect(findings(planText(text))).toEqual([
    '2:6895 error bash-syntax: bash cannot parse this: maximum here-document count exceeded',
  ]);
});
