import { type GuardName, guardNames } from '../../article/verdict-names.ts';
import { emptyGuard } from './empty.ts';
import { errorMessageGuard } from './error-message.ts';
import type { Guard, GuardContext, TrippedGuard } from './guard.ts';
import { jsonGuard } from './json.ts';
import { stateGuard } from './state.ts';
import { unrelatedGuard } from './unrelated.ts';

/** All guards, by the name by which they are reported and switched off. */
export const guards: Readonly<Record<GuardName, Guard>> = {
  empty: emptyGuard,
  json: jsonGuard,
  'error-message': errorMessageGuard,
  state: stateGuard,
  unrelated: unrelatedGuard,
};

/** Gives the guards that trip, without those that are off. */
export function trippedGuards(context: GuardContext, off: readonly string[] = []): TrippedGuard[] {
  return guardNames
    .filter((name) => !off.includes(name))
    .flatMap((name) => {
      const saw = guards[name].sees(context);
      return saw === null ? [] : [{ name, saw }];
    });
}
