/**
 * What never ends, though nothing is left that could end it, would end docproof.
 *
 * @param name - what is waited for
 * @param signal - ends the waiting too, unless it has come before
 */
export async function unlessStuck<Value>(
  given: Value | Promise<Value>,
  name: string,
  signal: AbortSignal | null = null,
): Promise<Value> {
  const stop = new AbortController();
  const never = new Promise<never>((_, reject) => {
    const stuck = () => reject(new Error(`${name} waits for something that never comes`));
    process.once('beforeExit', stuck);
    stop.signal.addEventListener('abort', () => process.off('beforeExit', stuck));
    const interrupted = () => reject(new Error(`${name} had not ended when docproof was interrupted`));
    signal?.addEventListener('abort', interrupted, { signal: stop.signal });
  });
  try {
    return await Promise.race([given, never]);
  } finally {
    stop.abort();
  }
}
