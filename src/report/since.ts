import type { ArticleChange, ArticleHistory, Trouble } from '../run/history/types.ts';

/** The trouble of a step, or with `null` of an article itself. */
export function troubleOf(history: ArticleHistory | null, step: string | null): Trouble | null {
  return history?.troubles.find((trouble) => trouble.step === step) ?? null;
}

/** Whether it passed in the last run that came to it. */
export function isNew({ runs, lastPassed }: Trouble): boolean {
  return runs === 1 && lastPassed !== null;
}

/** Since when something is broken, in a few words; empty where nothing is known but that it is. */
export function sinceText(trouble: Trouble): string {
  const { since, runs, lastPassed } = trouble;
  if (runs === 1) return isNew(trouble) ? 'new' : '';
  return `since ${dayOf(since.startedAt)}${lastPassed === null ? ' or longer' : ''}, ${runs} runs`;
}

/** An ISO 8601 time as a day: `2026-03-14`. */
export function dayOf(iso: string): string {
  return iso.slice(0, 10);
}

const changes: Record<ArticleChange, (passed: string) => string> = {
  nothing: (passed) =>
    `The article has not changed since it ${passed}: look at what it runs against, at the tools, and at the values it was given.`,
  step: (passed) => `This step was changed since it ${passed}.`,
  values: (passed) =>
    `The article's text has not changed since it ${passed}, but what it runs or expects has: by a file that it includes, or by what this run was given.`,
  before: (passed) => `This step has not changed since it ${passed}, but one before it has.`,
  elsewhere: (passed) =>
    `The article was changed since it ${passed}, but neither in this step nor in one before it. Its front matter counts for every step.`,
};

const changesInShort: Record<ArticleChange, string> = {
  nothing: 'article unchanged',
  step: 'step changed',
  values: 'included file or values changed',
  before: 'an earlier step changed',
  elsewhere: 'article changed elsewhere',
};

/** The same in a few words. */
export function changeText({ step, change }: Trouble): string | null {
  if (change === null) return null;
  return step === null && change !== 'nothing' ? 'article changed' : changesInShort[change];
}

/** Whether the article or what it runs against has changed since it last passed, as a sentence; `null` where that is not known. */
export function changeSentence({ step, lastPassed, change }: Trouble): string | null {
  if (lastPassed === null || change === null) return null;
  const passed = `last passed on ${minuteOf(lastPassed.startedAt)}`;
  if (step === null && change === 'elsewhere') return `The article was changed since it ${passed}.`;
  return changes[change](passed);
}

/** An ISO 8601 time to the minute: `2026-03-14 02:00 UTC`. */
export function minuteOf(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}
