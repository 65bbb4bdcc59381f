/** What a state says: it works, it is on its way, it was stopped, it broke. */
export type Bearing = 'up' | 'underway' | 'down' | 'broken';

const words: Record<Bearing, string> = {
  up: `succeeded running ready available active bound complete completed deployed registered healthy enabled
    online connected installed provisioned approved accepted synced ok up started success passed`,
  underway: `pending creating updating upgrading scaling starting stopping deleting terminating containercreating podinitializing
    registering unregistering inprogress progressing waiting queued provisioning deploying pending-install pending-upgrade`,
  down: `stopped deallocated notready unavailable inactive notregistered unregistered disabled offline disconnected
    notinstalled detached down released`,
  broken: `failed failure error errored crashloopbackoff imagepullbackoff errimagepull oomkilled evicted unhealthy
    degraded lost canceled cancelled createcontainerconfigerror createcontainererror runcontainererror invalidimagename
    containercannotrun deadlineexceeded rejected denied unknown failedscheduling`,
};

const bearings = new Map<string, Bearing>(
  (['underway', 'up', 'down', 'broken'] as const).flatMap((bearing) =>
    words[bearing].split(/\s+/).map((word): [string, Bearing] => [word, bearing]),
  ),
);

// Fields in which `True` is good news; in others (`MemoryPressure`) it may be bad.
const goodWhenTrue =
  /^(?:ready|available|healthy|synced|admitted|accepted|programmed|established|initialized|podscheduled|containersready|complete|succeeded)$/;

/** What a field says by its value; `null` where it is no known state. */
export function bearingOf(field: string, value: string): Bearing | null {
  const word = value
    .replace(/^Init:/, '')
    .replace(/[,(].*$/, '')
    .replace(/^(?:VM |PowerState\/|ProvisioningState\/)/i, '')
    .replace(/[\s_]/g, '')
    .toLowerCase();
  if (word === 'true' || word === 'false') return truthBearing(field, word === 'true');
  return bearings.get(word) ?? countBearing(word) ?? httpBearing(field, value);
}

function truthBearing(field: string, holds: boolean): Bearing | null {
  if (!goodWhenTrue.test(field.toLowerCase())) return null;
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
  up: ['underway', 'down', 'broken'],
  underway: ['broken'],
  down: ['up', 'broken'],
  broken: ['up'],
};

/** Whether a field that bore the first state and now bears the second was turned round. */
export function isTurned(from: Bearing, to: Bearing): boolean {
  return turnings[from].includes(to);
}
