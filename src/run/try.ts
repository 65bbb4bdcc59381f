import type { StepFinished } from './events.ts';

/** What one try of a step gave. */
export type Try = Omit<
  StepFinished,
  'type' | 'article' | 'step' | 'at' | 'startedAt' | 'durationMs' | 'attempts' | 'flaky' | 'failedTries'
>;
