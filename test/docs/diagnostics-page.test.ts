import { expect, test } from 'vitest';
import { type CatalogueEntry, diagnostics } from '../../src/article/diagnostic-catalogue.ts';

const opening = `# Diagnostics

What docproof finds in an article before it runs anything. An **error** refuses the article: nothing of it is run, its steps are skipped,
and the exit status is 2. A **warning** only speaks. A word in braces stands for what was found.

\`unsupported-directive\` is for what the syntax has and this version cannot do: in front matter \`prerequisites\`.
`;

function section([code, { severity, message, hint }]: [string, CatalogueEntry]): string {
  const paragraphs = [`## ${code}`, `**${severity}** · ${escapeMarkup(message)}`];
  return [...paragraphs, ...(hint === undefined ? [] : [escapeMarkup(hint)])].join('\n\n');
}

function escapeMarkup(text: string): string {
  return text.replaceAll('<', '\\<').replaceAll('_', '\\_');
}

test('the manual has every diagnostic, in its own words', async () => {
  const sections = Object.entries<CatalogueEntry>(diagnostics).map(section).toSorted();
  await expect(`${[opening, ...sections].join('\n\n').replaceAll('\n\n\n', '\n\n')}\n`).toMatchFileSnapshot(
    '../../docs/reference/diagnostics.md',
  );
});
