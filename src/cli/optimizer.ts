import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode that a function runs before V8 optimizes it; by default less than half of that. */
const budget = 300_000;

/**
 * Has V8 think twice before it optimizes a function. It does so on other processors, of which there may be only one, and that is where the
 * shell runs that everybody waits for: an article of a thousand steps takes an eighth less time.
 */
export function leaveRoomForTheShell(): void {
  // The setting is known to the versions of V8 up to here; of one that it does not know V8 complains.
  const newest = 13;
  if (Number.parseInt(process.versions.v8, 10) <= newest) setFlagsFromString(`--interrupt-budget=${budget}`);
}
