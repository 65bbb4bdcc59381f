import { expect, test } from 'vitest';
import { planText } from '../plan-text.ts';

/** What the fix for an endless command makes of an article. */
function fixed(text: string): string | null {
  const fix = planText(text).diagnostics.find(({ code }) => code === 'endless-command')?.fix;
  return fix === undefined ? null : text.slice(0, fix.start) + fix.text + text.slice(fix.end);
}

test.each([
  ['- ', '  '],
  ['10. ', '    '],
  ['> * ', '>   '],
  ['>1.  ', '>     '],
  ['>- ', '>   '],
  ['- > ', '  > '],
  ['- 1) ', '     '],
  ['-\t', ' \t'],
])('a comment for a block on the line of the list mark %j begins the item', (mark, inside) => {
  const rest = `${inside}sleep infinity\n${inside}\`\`\`\n`;
  const better = fixed(`${mark}\`\`\`bash\n${rest}`) ?? '';
  expect(better).toBe(`${mark}<!-- docproof: background -->\n${inside}\`\`\`bash\n${rest}`);
  const { steps, diagnostics } = planText(better);
  expect(diagnostics).toEqual([]);
  expect(steps.map(({ command, directives }) => [command.trimEnd(), directives])).toEqual([
    ['sleep infinity', { background: true }],
  ]);
});
