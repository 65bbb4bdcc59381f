import type { GuardName } from '../../../src/article/verdict-names.ts';
import { guardTexts } from '../../../src/run/reasons.ts';
import { guards } from '../../../src/verdict/guards/guards.ts';
import { judge } from '../../verdict/request.ts';

/** An expected output, and what was printed. */
export interface Example {
  about: string;
  expected: string;
  printed: string;
}

/** What the page of a guard has beside what the guard says of itself. */
export interface GuardPage {
  trips: readonly Example[];
  kept: readonly Example[];
  /** What it knows: a section of its own, if any. */
  knows?: string;
  /** What to do about it in the article: a sentence or two each. */
  advice: readonly string[];
}

/** What a guard saw in an example; `null` if it does not trip. */
export function sawIn(name: GuardName, { expected, printed }: Example): string | null {
  return judge(expected, printed).tripped.find((guard) => guard.name === name)?.saw ?? null;
}

/** The page in the manual. */
export function guardPage(name: GuardName, { trips, kept, knows, advice }: GuardPage): string {
  const sections = [
    `# The guard \`${name}\``,
    guards[name].about,
    `It fails an expected output whatever its score, unless the hint is a regular expression. The report says “${guardTexts[name]}”, and what the guard saw.`,
    '## It trips',
    ...trips.map((example) => exampleOf(name, example)),
    '## It does not trip',
    ...kept.map((example) => exampleOf(name, example)),
    ...(knows === undefined ? [] : [knows]),
    '## What to do in the article',
    advice.map((sentence) => `- ${sentence}`).join('\n'),
    switchedOff(name),
  ];
  return `${sections.join('\n\n')}\n`;
}

function exampleOf(name: GuardName, example: Example): string {
  const saw = sawIn(name, example);
  return [
    `${example.about}:`,
    `\`\`\`text\n${beside(example)}\n\`\`\``,
    ...(saw === null ? [] : [`It saw: ${saw}`]),
  ].join('\n\n');
}

function beside({ expected, printed }: Example): string {
  const left = ['expected', ...expected.split('\n')];
  const right = ['printed', ...printed.split('\n')];
  const widest = (lines: readonly string[]) => Math.max(...lines.map((line) => line.length));
  const width = widest(left);
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    `${(left[index] ?? '').padEnd(width)} │ ${right[index] ?? ''}`.trimEnd(),
  );
  const rule = `${'─'.repeat(width)}─┼─${'─'.repeat(widest(right))}`;
  return [rows[0], rule, ...rows.slice(1)].join('\n');
}

function switchedOff(name: GuardName): string {
  return `## Switch it off

For one step, by a [directive](../articles.md#directives) before its block:

\`\`\`\`markdown
<!-- docproof: guards=-${name} -->
\`\`\`bash
make report
\`\`\`
\`\`\`\`

For an article, in its [front matter](../articles.md#front-matter):

\`\`\`yaml
docproof:
  guards: [-${name}]
\`\`\`

For all articles, in the [config](../configuration.md):

\`\`\`yaml
guards: { ${name}: false }
\`\`\``;
}
