import type { ArticleRecord } from '../run/results.ts';

/** Whether an article is errored for what it left behind alone: nothing else in its record shows that. */
export function isErroredAtEnd({ status, steps, diagnostics }: ArticleRecord): boolean {
  const isShown =
    steps.some((step) => step.status === 'failed' || step.status === 'errored') ||
    diagnostics.some(({ severity }) => severity === 'error');
  return status === 'errored' && !isShown;
}
