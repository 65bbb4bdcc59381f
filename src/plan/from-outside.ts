import type { DraftStep } from './draft-step.ts';

/**
 * The caller's variables that must be exported before the first step: those that no step is sure to assign before one looks
 * at them. The others get the caller's value where the article assigns them, and are exported only if it does so.
 */
export function fromOutside(
  drafts: readonly DraftStep[],
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const settled = new Set<string>();
  const early = new Set<string>();
  for (const { step, reads } of inRunOrder(drafts)) {
    const { skip, skipIf } = step.directives;
    if (skip) continue;
    for (const name of reads) if (!settled.has(name)) early.add(name);
    if (skipIf === undefined) for (const name of step.assigns) settled.add(name);
  }
  const entries = Object.entries(given);
  return Object.fromEntries(entries.filter(([name]) => early.has(name) || !settled.has(name)));
}

function inRunOrder(drafts: readonly DraftStep[]): DraftStep[] {
  return [
    ...drafts.filter(({ step }) => !step.directives.cleanup),
    ...drafts.filter(({ step }) => step.directives.cleanup),
  ];
}
