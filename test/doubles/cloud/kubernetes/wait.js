// @ts-check
// `kubectl wait`: what the cloud will do it has done, so a condition holds now or never.
import { Fault } from '../fault.js';
import { ALL_NAMESPACES, NAMESPACE, SELECTOR, TIMEOUT } from './flags.js';
import { findObject, readTargets, select } from './objects.js';

/** @param {import('../kubectl.js').Call} call */
function run(call) {
  const wanted = call.flags.for ?? '';
  const targets = readTargets(call.words);
  if (wanted === 'delete') return targets.map((target) => requireGone(call, target)).join('');
  const [, type, status = 'True'] = /^condition=([^=]+)(?:=(.*))?$/.exec(wanted) ?? [];
  if (!type) throw new Fault(`error: unrecognized condition: "${wanted}"`);
  const entries = select(call, targets);
  if (entries.length === 0) throw new Fault('error: no matching resources found');
  return entries
    .map(({ kind, object }) => {
      const met = object.status?.conditions?.some(
        (/** @type {import('../store.js').Document} */ condition) =>
          condition.type.toLowerCase() === type.toLowerCase() && condition.status === status,
      );
      if (!met) throw timedOut(kind, object.metadata.name);
      return `${kind.full}/${object.metadata.name} condition met\n`;
    })
    .join('');
}

/** @param {import('../kubectl.js').Call} call @param {import('./objects.js').Target} target */
function requireGone({ cluster, namespace }, { kind, name }) {
  if (name === undefined) throw new Fault('error: resource(s) were provided, but no name was specified');
  if (findObject(cluster, kind, namespace, name)) throw timedOut(kind, name);
  return `${kind.full}/${name} condition met\n`;
}

/** @param {import('./kinds.js').Kind} kind @param {string} name */
function timedOut(kind, name) {
  return new Fault(`error: timed out waiting for the condition on ${kind.plural}/${name}`);
}

/** @type {import('../kubectl.js').Verb} */
export const wait = {
  flags: [
    NAMESPACE,
    ALL_NAMESPACES,
    SELECTOR,
    TIMEOUT,
    { key: 'for', names: ['--for'] },
    { key: 'all', names: ['--all'], bare: true },
  ],
  run,
};
