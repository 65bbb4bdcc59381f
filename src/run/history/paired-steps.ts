type Digests = Readonly<Record<string, string>>;

/** Which steps of an article in two runs are the same step. */
export interface PairedSteps {
  /** By the id of now that of then. */
  then: ReadonlyMap<string, string>;
  /** By the id of then that of now. */
  now: ReadonlyMap<string, string>;
}

/**
 * Pairs the steps that an article had in two runs. Equal steps of the same id belong together, then equal steps whose id is another, then those of
 * the same id that were changed: a new block above others of its heading takes over an id.
 */
export function pairedSteps(now: Digests, before: Digests): PairedSteps {
  const then = new Map<string, string>();
  const back = new Map<string, string>();
  const pair = (id: string, other: string | undefined) => {
    if (other === undefined || then.has(id) || back.has(other)) return;
    then.set(id, other);
    back.set(other, id);
  };
  const all = Object.entries(now);
  for (const [id, digest] of all) if (before[id] === digest) pair(id, id);
  const moved = idsByDigest(Object.entries(before).filter(([id]) => !back.has(id)));
  for (const [id, digest] of all) if (!then.has(id)) pair(id, moved.get(digest)?.shift());
  for (const [id] of all) if (Object.hasOwn(before, id)) pair(id, id);
  return { then, now: back };
}

/** Ids of equal steps, in the order in which they stand. */
function idsByDigest(steps: readonly (readonly [id: string, digest: string])[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const [id, digest] of steps) {
    const same = ids.get(digest);
    if (same) same.push(id);
    else ids.set(digest, [id]);
  }
  return ids;
}
