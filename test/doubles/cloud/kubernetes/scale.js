// @ts-check
// `kubectl scale deployment`.
import { Fault } from '../fault.js';
import { NAMESPACE, SELECTOR } from './flags.js';
import { readTargets, select } from './objects.js';
import { settle } from './settle.js';

/** @param {import('../kubectl.js').Call} call */
function run(call) {
  const { replicas } = call.flags;
  if (replicas === undefined) throw new Fault('error: required flag(s) "replicas" not set');
  if (!/^\d+$/.test(replicas))
    throw new Fault(
      'error: The --replicas=COUNT flag is required, and COUNT must be greater than or equal to 0',
    );
  const targets = readTargets(call.words);
  const other = targets.find(({ kind }) => kind.kind !== 'Deployment');
  if (other)
    throw new Fault(`error: the double of kubectl scales deployments only, not ${other.kind.plural}`);
  return select(call, targets)
    .map(({ kind, object }) => {
      settle(call.cluster, kind, { ...object, spec: { ...object.spec, replicas: Number(replicas) } }, object);
      return `${kind.full}/${object.metadata.name} scaled\n`;
    })
    .join('');
}

/** @type {import('../kubectl.js').Verb} */
export const scale = { flags: [NAMESPACE, SELECTOR, { key: 'replicas', names: ['--replicas'] }], run };
