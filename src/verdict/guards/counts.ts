import { type Bearing, foldedName } from './states.ts';

/** What is counted where all is well, and of which nothing is left where it is not. Names of fields end so. */
const good =
  /^(?:(?:running|healthy|ready|available|active|completed|total|item|row|result|inserted|modified|upserted|match(?:ed)?)?count)$|(?:passed|pass|succeeded|success(?:es)?|successful|ready(?:replicas)?|available(?:replicas)?|connected(?:slaves|clients|replicas)?|running|healthy|inserted|imported|installed|reachable)$/;

/** What is counted where something went wrong. */
const bad =
  /(?:failed|fail|failures?|errors?|errored|rejected|dropped|unavailable(?:replicas)?|unhealthy|unreachable|lost|crashed|broken|corrupt(?:ed)?)$/;

/** Words that are counted in a line, in the plural: whatever ends in `s` but these, of which fewer may be better, or that are units. */
const uncounted =
  /^(?:errors|failures|warnings|problems|issues|conflicts|vulnerabilities|restarts|retries|timeouts|skips|violations|drops|losses|hits|misses|orphans|jobs|tasks|leaks|collisions|overruns|changes|insertions|deletions|modifications|differences|conditions|seconds|secs|minutes|mins|hours|days|weeks|months|years|bytes|bits|kilobytes|megabytes|percents|users|deletes|removals|is|was|as|has|does|this|status|less|address|process|access|class|always)$/;

/** A number before what is counted: things in the plural, what went well, or what should not have been. */
export const countedWord = new RegExp(
  [
    String.raw`(?<![\w.,:/@-])(?<!\b(?:evicted|removed|deleted|killed|skipped|ignored|pruned|remaining|left|leaves) |remaining: |left: )`,
    String.raw`(\d{1,9})(?= (?:(?:[a-z]+ )?([a-z]{3,}s)`,
    '|(succeeded|passed|completed|ready|available|healthy|added|imported|to add)|(destroyed|to destroy))',
    String.raw`\b(?! (?:left|remaining|pending|failed|waiting|skipped|ignored|deleted|removed|evicted|behind|ago|to go)\b))`,
  ].join(''),
  'gi',
);

/** What the number of a field tells; `null` where it tells nothing. Only what becomes nothing, or no longer is nothing, is told. */
export function bearingOfCount(name: string, value: string): Bearing | null {
  if (!/^\d{1,9}$/.test(value)) return null;
  const folded = foldedName(name);
  const none = Number(value) === 0;
  if (bad.test(folded)) return none ? 'other' : 'broken';
  if (good.test(folded)) return none ? 'broken' : 'other';
  return null;
}

/**
 * The same of a number before what it counts.
 *
 * @param things - in the plural
 */
export function bearingOfCounted(
  count: string,
  things: string | undefined,
  bad: string | undefined,
): Bearing | null {
  if (things !== undefined && uncounted.test(things.toLowerCase())) return null;
  return (Number(count) === 0) === (bad === undefined) ? 'broken' : 'other';
}
