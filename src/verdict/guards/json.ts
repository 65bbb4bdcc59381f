import type { Guard } from './guard.ts';

/** The expectation is JSON by the letter, and what was printed is none. */
export const jsonGuard: Guard = {
  name: 'json',
  sees: ({ expectedJson, actualJson }) =>
    expectedJson?.strict === true && actualJson === null ? 'no JSON was printed' : null,
};
