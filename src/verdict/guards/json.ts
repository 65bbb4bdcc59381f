import type { Guard } from './guard.ts';

/** The expectation is JSON by the letter, and what was printed is none. */
export const jsonGuard: Guard = {
  about:
    'JSON was expected, by the letter, and what was printed is none. Lines of text before and behind it, such as warnings, are passed over.',
  sees: ({ expectedJson, actualJson }) =>
    expectedJson?.strict === true && actualJson === null ? 'no JSON was printed' : null,
};
