import { nearestWord } from '../../article/nearest-word.ts';
import type { Step } from '../../plan/types.ts';

/** The step that was asked for, or why there is none, in a sentence. */
export type FoundStep = { ok: true; step: Step } | { ok: false; message: string };

/**
 * Finds a step by its id, or by a line of the article: one of its block, or of an output that belongs to it.
 *
 * @param article - path of the article
 */
export function findStep(steps: readonly Step[], asked: string, article: string): FoundStep {
  const named = steps.find(({ id }) => id === asked);
  if (named !== undefined) return { ok: true, step: named };
  const line = /^:?\d+$/.test(asked) ? Number(asked.replace(':', '')) : null;
  if (line !== null) {
    const own = steps.filter(({ file }) => file === article);
    const at =
      own.find((step) => step.line <= line && line <= step.endLine) ?? own.find((step) => shows(step, line));
    if (at !== undefined) return { ok: true, step: at };
    return { ok: false, message: `no step of ${article} stands at line ${line}, nor an output of one` };
  }
  const nearest = nearestWord(
    asked,
    steps.map(({ id }) => id),
    4,
  );
  const meant = nearest === null ? '; docproof list shows them' : `; is ${nearest} meant?`;
  return { ok: false, message: `${article} has no step ${asked}${meant}` };
}

/** Whether an output of the step stands at the line. */
function shows({ expected, file }: Step, line: number): boolean {
  return expected.some(
    (one) => one.file === file && one.line <= line && line <= one.line + one.text.split('\n').length,
  );
}
