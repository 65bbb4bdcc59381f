import { expect, test } from 'vitest';
import type { DiagnosticKind } from '../../src/article/diagnostic.ts';
import { diagnosticKinds } from '../../src/plan/diagnostic-kinds.ts';
import { planText } from '../plan/plan-text.ts';

const opening = `# Diagnostics

What docproof finds in an article before it runs anything. An **error** refuses the article: nothing of it is run, its steps are skipped,
and the exit status is 2. A **warning** only speaks. A word in braces stands for what was found.

How much a finding weighs can be changed: for all articles by \`rules\` in the [config](configuration.md), for one by \`rules\` in its
[front matter](articles.md#front-matter), for one block by the directive \`rules=-CODE\`, or \`rules="CODE:error"\`.
`;

function section(kind: DiagnosticKind): string {
  const { code, severity, message, hint, about, example } = kind;
  const fixes = exampleOf(kind)?.fix !== undefined;
  return [
    `## ${code}`,
    `**${severity}** · ${escapeMarkup(message)}`,
    ...(about === undefined ? [] : [about]),
    ...(hint === undefined
      ? []
      : [escapeMarkup(/^\{\w+\}$/.test(hint) ? (exampleOf(kind)?.hint ?? '') : hint)]),
    ...(fixes ? ['`docproof lint --fix` puts it right.'] : []),
    ...(example === undefined ? [] : [`${given(kind)}:\n\n\`\`\`\`markdown\n${example}\`\`\`\``]),
  ].join('\n\n');
}

function given({ choices: { variables = {}, fill = {}, tabs = [] } = {} }: DiagnosticKind): string {
  const options = [
    ...Object.entries(variables).map(([name, value]) => `--var ${name}=${value}`),
    ...Object.entries(fill).map(([placeholder, value]) => `--fill '${placeholder}=${value}'`),
    ...tabs.map((id) => `--tab ${id}`),
  ];
  return options.length === 0
    ? 'An example'
    : `An example, with \`${options.join(' ').replaceAll('\n', '↵')}\``;
}

function escapeMarkup(text: string): string {
  return text.replaceAll('<', '\\<').replaceAll('_', '\\_');
}

/** What is found in the example of a kind. */
function exampleOf({ code, example, choices }: DiagnosticKind) {
  if (example === undefined) return undefined;
  const plan = planText(example, { ...choices, hasCommand: (name) => name !== 'a-command-that-nobody-has' });
  return plan.diagnostics.find((found) => found.code === code);
}

test('the manual has every diagnostic, in its own words', async () => {
  const sections = diagnosticKinds.map(section);
  await expect(`${[opening, ...sections].join('\n\n').replaceAll('\n\n\n', '\n\n')}\n`).toMatchFileSnapshot(
    '../../docs/reference/diagnostics.md',
  );
});

test.each(diagnosticKinds.filter(({ example }) => example !== undefined))(
  'the example of $code has it',
  (kind) => {
    expect(exampleOf(kind)).toMatchObject({ code: kind.code, severity: kind.severity });
  },
);

test('every diagnostic is explained, and has an example where one can be short', () => {
  expect(diagnosticKinds.filter(({ about }) => about === undefined).map(({ code }) => code)).toEqual([]);
  const without = diagnosticKinds.filter(({ example }) => example === undefined).map(({ code }) => code);
  expect(without).toEqual([
    'deep-nesting',
    'include-cycle',
    'include-limit',
    'invalid-ini',
    'more-findings',
    'outside-root',
    'prerequisite-cycle',
    'unreadable-article',
    'unresolved-include',
    'unresolved-prerequisite',
  ]);
});
