// @ts-check
// `kubectl rollout status`: deployments are always rolled out.
import { Fault } from '../fault.js';
import { NAMESPACE, TIMEOUT } from './flags.js';
import { readTargets, select } from './objects.js';

/** @param {import('../kubectl.js').Call} call */
function run(call) {
  const [action = '', ...words] = call.words;
  if (action !== 'status')
    throw new Fault(`error: the double of kubectl knows "rollout status" only, not "rollout ${action}"`);
  const targets = readTargets(words);
  const other = targets.find(({ kind }) => kind.kind !== 'Deployment');
  if (other) throw new Fault(`error: no status viewer has been implemented for ${other.kind.plural}`);
  return select(call, targets)
    .map(({ object }) => `deployment "${object.metadata.name}" successfully rolled out\n`)
    .join('');
}

/** @type {import('../kubectl.js').Verb} */
export const rollout = { flags: [NAMESPACE, TIMEOUT], run };
