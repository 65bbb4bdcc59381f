const wordBits = 32;
const allBits = 0xffff_ffff;

/**
 * The length of the longest common subsequence, 32 places at a time: H. Hyyrö, “Bit-Parallel LCS-length Computation Revisited” (2004).
 * Takes the product of both lengths by 32.
 */
export function commonInOrder(one: readonly string[], other: readonly string[]): number {
  const words = Math.ceil(one.length / wordBits);
  const places = new Map<string, Uint32Array>();
  for (const [at, key] of one.entries()) {
    const own = places.get(key) ?? new Uint32Array(words);
    own[at >> 5] = (own[at >> 5] ?? 0) | (1 << (at & 31));
    places.set(key, own);
  }
  // A bit is 0 where the longest one grew by that place.
  const row = new Uint32Array(words).fill(allBits);
  for (const key of other) {
    const own = places.get(key);
    if (own === undefined) continue;
    let carry = 0;
    for (let word = 0; word < words; word += 1) {
      const bits = row[word] ?? 0;
      const matched = (bits & (own[word] ?? 0)) >>> 0;
      const sum = bits + matched + carry;
      carry = sum > allBits ? 1 : 0;
      row[word] = sum | (bits & ~matched);
    }
  }
  return one.filter((_, at) => ((row[at >> 5] ?? 0) & (1 << (at & 31))) === 0).length;
}
