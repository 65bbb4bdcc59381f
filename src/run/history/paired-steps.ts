type Digests = Readonly<Record<string, string>>;

/**
 * The steps that an article had in two runs: for each id of now the id of then. Equal steps of the same id belong together, then equal steps
 * whose id is another, then those of the same id that were changed: a new block above others of its heading takes over an id.
 */
export function pairedSteps(now: Digests, then: Digests): Map<string, string> {
  const pairs = new Map<string, string>();
  const left = new Map(Object.entries(then));
  const pair = (id: string, other: string) => {
    pairs.set(id, other);
    left.delete(other);
  };
  const alone = () => Object.entries(now).filter(([id]) => !pairs.has(id));
  for (const [id, digest] of alone()) if (left.get(id) === digest) pair(id, id);
  if (left.size > 0) {
    for (const [id, digest] of alone()) {
      const same = [...left].find(([, other]) => other === digest);
      if (same) pair(id, same[0]);
    }
    for (const [id] of alone()) if (left.has(id)) pair(id, id);
  }
  return pairs;
}
