import { expect, test } from 'vitest';
import { findings, planCommand, planText } from '../plan-text.ts';

const deep = `${'echo $('.repeat(300)}x${')'.repeat(300)}`;

test.each([
  ['command substitutions', deep],
  ['quoted ones', `${'echo "$('.repeat(300)}x${')"'.repeat(300)}`],
  ['subshells', `${'( '.repeat(5_000)}x${' )'.repeat(5_000)}`],
])('nesting too deep to be read refuses the article: %s', (_, command) => {
  const found = findings(planCommand(command));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^2:\d+ error deep-nesting: /);
});

test('an article that is refused for it still has its steps', () => {
  const plan = planText(`# A\n\`\`\`bash\n${deep}\n\`\`\`\n\`\`\`bash\nls\n\`\`\`\n`);
  expect(plan.steps.map(({ id }) => id)).toEqual(['a-1', 'a-2']);
});

test('a long chain of elif is not nested', () => {
  const chain = Array.from({ length: 3_000 }, (_, index) => `elif [ 1 = ${index} ]; then :`).join('\n');
  expect(findings(planCommand(`if false; then :\n${chain}\nfi`))).toEqual([]);
});
