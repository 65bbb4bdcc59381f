import { told } from '../article/told.ts';
import type { Plan, Step } from '../plan/types.ts';
import type { ArticleStarted, StepFinished } from './events.ts';
import { notRun } from './fold.ts';
import type { RunOptions } from './options.ts';
import type { PlannedStep, Reason, StepStatus } from './results.ts';

/** Cleanup steps run last, in the order in which the article has them. */
export function inRunOrder(steps: readonly Step[]): Step[] {
  return [
    ...steps.filter((step) => !step.directives.cleanup),
    ...steps.filter((step) => step.directives.cleanup),
  ];
}

export function articleStarted(plan: Plan, article: number, options: RunOptions): ArticleStarted {
  const { path, title, variant, source } = plan;
  // What would put them right is for the author, not for the record.
  const diagnostics = told(plan.diagnostics).map(({ fix, ...diagnostic }) => diagnostic);
  const at = options.clock.now().toISOString();
  const steps = inRunOrder(plan.steps).map(planned);
  return { type: 'article-started', article, at, path, title, variant, source, diagnostics, steps };
}

function planned(step: Step): PlannedStep {
  const { id, heading, file, line, endLine, language, command, directives } = step;
  const { commandLine, commandLines } = step;
  const elsewhere = {
    ...(commandLine === line + 1 ? {} : { commandLine }),
    ...(commandLines === null ? {} : { commandLines }),
  };
  return {
    id,
    heading,
    file,
    line,
    endLine,
    language,
    command,
    ...elsewhere,
    cleanup: directives.cleanup ?? false,
  };
}

export function unrun(
  step: Step,
  article: number,
  options: RunOptions,
  status: StepStatus,
  reason: Reason,
): StepFinished {
  const at = options.clock.now().toISOString();
  const expected = step.expected.map(({ file, line, language, text, hint }) => ({
    line,
    ...(file === step.file ? {} : { file }),
    language,
    text,
    hint,
    advisory: hint === null,
    comparison: null,
    difference: null,
  }));
  return { type: 'step-finished', article, step: step.id, at, ...notRun(status, reason), expected };
}
