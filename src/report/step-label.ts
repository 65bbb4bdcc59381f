import type { PlannedStep } from '../run/results.ts';

type Named = Pick<PlannedStep, 'id' | 'heading'>;

/** What a step is called: its heading, or its id where it stands above the first one. */
export function nameOf({ id, heading }: Named): string {
  return heading ?? id;
}

/** 1-based line on which a step's command begins. */
export function commandLineOf({ line, commandLine }: Pick<PlannedStep, 'line' | 'commandLine'>): number {
  return commandLine ?? line + 1;
}

/** 1-based lines on which a step's command has its lines. */
export function commandLinesOf(
  step: Pick<PlannedStep, 'line' | 'commandLine' | 'commandLines' | 'command'>,
): readonly number[] {
  const first = commandLineOf(step);
  return (
    step.commandLines ??
    step.command
      .replace(/\n$/, '')
      .split('\n')
      .map((_, index) => first + index)
  );
}

/** The headings that do not tell a step from the others, since several steps of the article stand under them. */
export function sharedHeadings(steps: Iterable<Pick<PlannedStep, 'heading'>>): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { heading } of steps) {
    if (heading === null) continue;
    if (seen.has(heading)) shared.add(heading);
    seen.add(heading);
  }
  return shared;
}

/**
 * What tells a step from the others under its heading: the first line of its command that is no comment. Empty where
 * the heading is enough.
 */
export function labelOf(
  { heading, command }: Pick<PlannedStep, 'heading' | 'command'>,
  shared: ReadonlySet<string>,
): string {
  if (heading === null || !shared.has(heading)) return '';
  const lines = command.split('\n').map((line) => line.trim());
  return lines.find((line) => line !== '' && !line.startsWith('#')) ?? lines[0] ?? '';
}
