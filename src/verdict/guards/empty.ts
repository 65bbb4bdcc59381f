import type { Guard } from './guard.ts';

/** Nothing was printed though something was expected. */
export const emptyGuard: Guard = {
  name: 'empty',
  trips: ({ expected, actual }) => expected !== '' && actual === '',
};
