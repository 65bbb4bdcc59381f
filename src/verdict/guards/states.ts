/** What a state says: it works, it is on its way there or to its end, it was stopped, it broke, or something that is not known. */
export type Bearing = 'up' | 'underway' | 'ending' | 'down' | 'broken' | 'other';

const words: Record<Exclude<Bearing, 'other'>, string> = {
  up: `succeeded successful successfully success running ready available active bound complete completed deployed registered
    healthy enabled online connected installed provisioned approved accepted synced ok up started passed pass valid verified
    reachable alive serving mounted listening established loaded attached assigned granted created configured unchanged applied done labeled labelled`,
  underway: `pending <pending> creating updating upgrading scaling starting containercreating podinitializing
    registering inprogress progressing waiting queued provisioning deploying pending-install pending-upgrade pending-rollback
    restarting activating reloading initializing connecting reconnecting`,
  ending: `stopping deleting terminating unregistering deactivating deallocating destroying uninstalling draining shutting-down deprovisioning`,
  down: `stopped terminated suspended archived unused deallocated notready unavailable inactive notregistered unregistered disabled offline disconnected
    notinstalled uninstalled unassigned detached down released unmounted unbound deleted destroyed exited paused unreachable unloaded`,
  broken: `failed failure fail failing error errored crashloopbackoff imagepullbackoff errimagepull oomkilled evicted unhealthy
    degraded lost canceled cancelled createcontainerconfigerror createcontainererror runcontainererror invalidimagename
    containercannotrun containerstatusunknown deadlineexceeded rejected denied refused unknown failedscheduling dead killed expired
    invalid revoked outofsync aborted corrupt corrupted crashed unsuccessful unsuccessfully broken defunct backoff back-off stale missing alarm connectionlost`,
};

/** The known words, without blanks and in small letters, by what they say. */
export const stateWords: Readonly<Record<Exclude<Bearing, 'other'>, readonly string[]>> = {
  up: words.up.split(/\s+/),
  underway: words.underway.split(/\s+/),
  ending: words.ending.split(/\s+/),
  down: words.down.split(/\s+/),
  broken: words.broken.split(/\s+/),
};

const bearings = new Map<string, Bearing>(
  (['underway', 'ending', 'up', 'down', 'broken'] as const).flatMap((bearing) =>
    stateWords[bearing].map((word): [string, Bearing] => [word, bearing]),
  ),
);

// Fields in which `True` is good news; in others (`MemoryPressure`) it may be bad.
const goodWhenTrue =
  /(?:^|[a-z])(?:ready|readytouse|available|healthy|synced|admitted|accepted|programmed|established|initialized|podscheduled|containersready|complete|succeeded|enabled|running|success|valid|ok|online|connected|provisioned|deployed|installed|active|alive|reachable|verified|passed|live)$/;

/** What a word says by itself; `null` where it is no known state. */
export function bearingOfWord(word: string): Bearing | null {
  return bearings.get(word.toLowerCase()) ?? null;
}

/** What a field says by its value; `null` where it is no known state. */
export function bearingOf(field: string, value: string): Bearing | null {
  if (/\(unhealthy\)/.test(value)) return 'broken';
  if (/\bSchedulingDisabled\b/.test(value)) return 'down';
  if (value === 'Created' && field === 'container') return 'underway';
  const exited = /^Exited \((\d+)\)/.exec(value)?.[1];
  if (exited !== undefined) return exited === '0' ? 'down' : 'broken';
  const said = value
    .replace(/^Init:/, '')
    .replace(/[,(].*$/, '')
    .replace(/^(?:VM |PowerState\/|ProvisioningState\/)/i, '')
    // How long already: `Up 2 hours`.
    .replace(/ (?:\d+|About an?|Less than a) [a-z]+(?: ago)? *$/, '')
    .trim()
    .replace(/^"([^"]*)"$|^'([^']*)'$/, '$1$2');
  const word = said.replace(/[\s_]/g, '').toLowerCase();
  if (/(?:status|health)$/i.test(field) && lights.has(word)) return lights.get(word) ?? null;
  const truth = truths.get(word);
  if (truth !== undefined) return truthBearing(field, truth);
  // Of a deployment that runs nothing stands yet.
  if (word === 'running' && /provisioningstate$/i.test(field)) return 'underway';
  if (address.test(word) && addressName.test(field)) return 'up';
  return bearings.get(word) ?? countBearing(word) ?? httpBearing(field, value) ?? compoundBearing(said);
}

/** `CREATE_FAILED`, `restore-failed` and `TERMINATED_WITH_ERRORS` break, `UPDATE_COMPLETE` works, `PENDING_VALIDATION` is on its way. */
function compoundBearing(said: string): Bearing | null {
  if (!/^[A-Za-z]+(?:[-_ ][A-Za-z]+){1,5}$/.test(said)) return null;
  const parts = said.toLowerCase().split(/[-_ ]/);
  if (parts.some((part) => /^(?:incompatible|inaccessible|errors?)$/.test(part))) return 'broken';
  const known = parts.flatMap((part) => bearings.get(part) ?? []);
  if (known.includes('broken')) return 'broken';
  if (said.includes(' ')) return bearings.get(parts[0] ?? '') ?? null;
  return bearings.get(parts.at(-1) ?? '') ?? bearings.get(parts[0] ?? '') ?? null;
}

const addressName = /(?:-| |^)(?:ip|address)$/i;
const address = /^(?:\d{1,3}\.){3}\d{1,3}$|^[\da-f]*:[\da-f:]+$/;

/** As Elasticsearch tells the health of a cluster. */
const lights = new Map<string, Bearing>([
  ['green', 'up'],
  ['yellow', 'other'],
  ['red', 'broken'],
]);

const truths = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
]);

/** The name of a field as it is compared: without what parts its words, in small letters. */
export function foldedName(name: string): string {
  return name.replace(/[\s_-]/g, '').toLowerCase();
}

function truthBearing(field: string, holds: boolean): Bearing | null {
  // A condition: its type says what holds, and any that changes was turned.
  if (/^status$/i.test(field)) return holds ? 'up' : 'down';
  if (!goodWhenTrue.test(foldedName(field))) return null;
  return holds ? 'up' : 'down';
}

function httpBearing(field: string, value: string): Bearing | null {
  const hundred = /^([1-5])\d\d(?: [A-Za-z ]+)?$/.exec(value.trim())?.[1];
  if (hundred === undefined || !/(?:status|code)$/i.test(field)) return null;
  return hundred < '4' ? 'up' : 'broken';
}

/** `2/2` works, `0/2` does not yet. */
function countBearing(word: string): Bearing | null {
  const [, ready, all] = /^(\d{1,4})\/(\d{1,4})$/.exec(word) ?? [];
  if (ready === undefined || all === undefined || all === '0') return null;
  return Number(ready) >= Number(all) ? 'up' : 'underway';
}

const turnings: Record<Bearing, readonly Bearing[]> = {
  up: ['underway', 'ending', 'down', 'broken'],
  underway: ['ending', 'down', 'broken'],
  ending: ['broken'],
  down: ['up', 'broken'],
  broken: ['up'],
  other: ['broken'],
};

/** Whether a field that bore the first state and now bears the second was turned round. */
export function isTurned(from: Bearing, to: Bearing): boolean {
  return turnings[from].includes(to);
}
