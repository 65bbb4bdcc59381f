/**
 * Merges generators, of which at most `limit` are under way at a time; they are begun in order. A generator is asked for
 * its next value only after the one before has been taken.
 */
export async function* merge<T>(
  sources: readonly (() => AsyncGenerator<T, void>)[],
  limit: number,
): AsyncGenerator<T, void> {
  const waiting = [...sources];
  const underWay = new Map<AsyncGenerator<T, void>, Promise<Arrival<T>>>();
  const ask = (generator: AsyncGenerator<T, void>) =>
    underWay.set(
      generator,
      generator.next().then((result) => ({ generator, result })),
    );
  try {
    for (;;) {
      for (let next = underWay.size < limit ? waiting.shift() : undefined; next; ) {
        ask(next());
        next = underWay.size < limit ? waiting.shift() : undefined;
      }
      if (underWay.size === 0) return;
      const { generator, result } = await Promise.race(underWay.values());
      underWay.delete(generator);
      if (result.done) continue;
      yield result.value;
      ask(generator);
    }
  } finally {
    await Promise.all([...underWay.keys()].map((generator) => generator.return()));
  }
}

interface Arrival<T> {
  generator: AsyncGenerator<T, void>;
  result: IteratorResult<T, void>;
}
