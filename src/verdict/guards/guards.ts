import { emptyGuard } from './empty.ts';
import { errorMessageGuard } from './error-message.ts';
import type { Guard, GuardContext, TrippedGuard } from './guard.ts';
import { jsonGuard } from './json.ts';
import { stateGuard } from './state.ts';
import { unrelatedGuard } from './unrelated.ts';

/** All guards, in the order in which they are asked. */
export const guards: readonly Guard[] = [
  emptyGuard,
  jsonGuard,
  errorMessageGuard,
  stateGuard,
  unrelatedGuard,
];

/** Gives the guards that trip, without those that are off. */
export function trippedGuards(context: GuardContext, off: readonly string[] = []): TrippedGuard[] {
  return guards
    .filter(({ name }) => !off.includes(name))
    .flatMap(({ name, sees }) => {
      const saw = sees(context);
      return saw === null ? [] : [{ name, saw }];
    });
}
