import type { Guard } from './guard.ts';

/** The expectation is JSON by the letter, and what was printed is none. */
export const jsonGuard: Guard = {
  name: 'json',
  trips: ({ expectedJson, actualJson }) => expectedJson?.strict === true && actualJson === null,
};
