import type { Bearing } from './states.ts';

/** What is counted where all is well, and of which nothing is left where it is not. Names of fields end so. */
const good =
  /(?:passed|pass|succeeded|success(?:es)?|successful|ready(?:replicas)?|available(?:replicas)?|connected(?:slaves|clients|replicas)?|running|healthy|inserted|imported|installed|reachable)$/;

/** What is counted where something went wrong. */
const bad =
  /(?:failed|fail|failures?|errors?|errored|rejected|dropped|unavailable(?:replicas)?|unhealthy|unreachable|lost|crashed|broken|corrupt(?:ed)?)$/;

/** Words that are counted in a line, in the plural: whatever ends in `s` but these, of which fewer may be better, or that are units. */
const uncounted =
  /^(?:errors|failures|warnings|problems|issues|conflicts|vulnerabilities|restarts|retries|timeouts|skips|violations|drops|losses|misses|leaks|collisions|overruns|changes|insertions|deletions|modifications|differences|conditions|seconds|secs|minutes|mins|hours|days|weeks|months|years|bytes|bits|kilobytes|megabytes|percents|users|deletes|removals|is|was|as|has|does|this|status|less|address|process|access|class|always)$/;

/** A number before the word that is counted. */
export const countedWord = /(?<![\w.,:/@-])(\d{1,9})(?= (?:[a-z]+ )?([a-z]{3,}s)\b)/g;

/** What the number of a field tells; `null` where it tells nothing. Only what becomes nothing, or no longer is nothing, is told. */
export function bearingOfCount(name: string, value: string): Bearing | null {
  if (!/^\d{1,9}$/.test(value)) return null;
  const folded = name.replace(/[\s_-]/g, '').toLowerCase();
  const none = Number(value) === 0;
  if (bad.test(folded)) return none ? 'other' : 'broken';
  if (good.test(folded)) return none ? 'broken' : 'other';
  return null;
}

/** The same of a number before a word in the plural. */
export function bearingOfCounted(word: string, value: string): Bearing | null {
  if (uncounted.test(word)) return null;
  return Number(value) === 0 ? 'broken' : 'other';
}
