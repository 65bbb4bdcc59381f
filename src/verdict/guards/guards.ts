import { emptyGuard } from './empty.ts';
import { errorMessageGuard } from './error-message.ts';
import type { Guard, GuardContext } from './guard.ts';
import { jsonGuard } from './json.ts';
import { stateGuard } from './state.ts';

const guards: readonly Guard[] = [emptyGuard, jsonGuard, errorMessageGuard, stateGuard];

/** Gives the names of the guards that trip, without those that are off. */
export function trippedGuards(context: GuardContext, off: readonly string[] = []): string[] {
  return guards.filter(({ name, trips }) => !off.includes(name) && trips(context)).map(({ name }) => name);
}
