import type { ReasonCode } from '../../run/results.ts';
import type { SarifRule } from './rules.ts';

/** What a result of a run is about: the reason of a step that did not pass, or what is no step's failure. */
export type RunCode =
  | Exclude<ReasonCode, 'previous-step' | 'preflight' | 'directive' | 'not-selected'>
  | 'flaky'
  | 'left-over';

const wording: Record<RunCode, Omit<SarifRule, 'code' | 'url'>> = {
  'exit-status': {
    severity: 'error',
    message: 'A command ended with a status that was not expected',
    about:
      'A command of the block, or the block, ended with another status than the article lets expect: 0, or what exit= says.',
    hint: 'Put the command right, or what it needs. Where the article shows how it fails, say so: <!-- docproof: exit=1 -->.',
  },
  'output-mismatch': {
    severity: 'error',
    message: 'What was printed is not what the article shows',
    about:
      'An expected output does not hold: it is too unlike what was printed, or its pattern does not match.',
    hint: 'If the article is out of date, docproof update puts in what was printed; docproof explain says how it was judged.',
  },
  guard: {
    severity: 'error',
    message: 'What was printed says that something is wrong',
    about:
      'A guard trips, whatever the similarity: an error, a state turned round, nothing at all, or no JSON where the article shows some.',
    hint: 'Look at what was printed first. Where it is as it should be, guards=-NAME switches a guard off for the block.',
  },
  timeout: {
    severity: 'error',
    message: 'A step took longer than it may',
    about: 'The step, or its article, ran out of time and was ended.',
    hint: 'Where it needs longer, say so: <!-- docproof: timeout=90m -->. What never ends needs until= or background.',
  },
  'session-ended': {
    severity: 'error',
    message: 'The shell ended',
    about: 'The shell in which the article runs ended in this step, or before it.',
    hint: 'Look for exit, exec, or what bash takes for fatal; exit= says which status is meant.',
  },
  interrupted: {
    severity: 'error',
    message: 'The run was interrupted',
    about:
      'The run was ended from outside before this could come to its end. Nobody knows whether it would have passed.',
    hint: 'Run it again.',
  },
  internal: {
    severity: 'error',
    message: 'docproof could not run or judge a step',
    about: 'docproof itself could not do its work, as on a full disk, or with a pattern that takes too long.',
    hint: 'The message says what was in the way.',
  },
  flaky: {
    severity: 'note',
    message: 'A step passed on a later try only',
    about:
      'The step failed first, and passed when it was tried again, though the article asks for no second try.',
    hint: 'Where the cloud needs time to settle, ask for the tries: <!-- docproof: retry=10m every=15s -->.',
  },
  'left-over': {
    severity: 'warning',
    message: 'An article left something behind',
    about: 'A process, a trap or a folder was still there when the article had come to its end.',
    hint: 'End background jobs in a cleanup step, or mark their block background.',
  },
};

/** Whether a step that did not pass can have that reason. */
export function isRunCode(code: string): code is RunCode {
  return Object.hasOwn(wording, code);
}

/**
 * The rules of a run's own.
 *
 * @param url - the page of the manual about them, where that has an address
 */
export function runRules(url: string | null): SarifRule[] {
  return Object.entries(wording).map(([code, rule]) => ({ code, ...rule, url }));
}
