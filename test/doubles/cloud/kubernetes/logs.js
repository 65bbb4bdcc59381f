// @ts-check
// `kubectl logs`: what the known images print. An image that is not known prints nothing.
import { Fault } from '../fault.js';
import { NAMESPACE } from './flags.js';
import { requireKind } from './kinds.js';
import { podsOf, requireObject } from './objects.js';
import { secretReader } from './workload-identity.js';

/** @typedef {import('../store.js').Document} Document */

/** @type {[RegExp, (cluster: Document, pod: Document, container: Document) => string][]} */
const IMAGES = [[/(^|\/)azure-workload-identity\/msal-go(:|$)/, secretReader]];

/** @param {import('../kubectl.js').Call} call */
function run({ cluster, namespace, words, flags }) {
  const [target] = words;
  if (target === undefined)
    throw new Fault(
      "error: expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\nPOD or TYPE/NAME is a required argument for the logs command",
    );
  const pod = findPod(cluster, namespace, target);
  const containers = pod.spec.containers;
  const wanted = flags.container ?? containers[0].name;
  const container = containers.find((/** @type {Document} */ { name }) => name === wanted);
  if (!container) throw new Fault(`error: container ${wanted} is not valid for pod ${pod.metadata.name}`);
  const [, print] = IMAGES.find(([image]) => image.test(container.image)) ?? [];
  const lines = (print?.(cluster, pod, container) ?? '').split(/(?<=\n)/);
  return flags.tail === undefined
    ? lines.join('')
    : lines.slice(-Number(flags.tail) || lines.length).join('');
}

/**
 * `NAME`, `pod/NAME` or `deployment/NAME` (its first pod).
 * @param {Document} cluster
 * @param {string} namespace
 * @param {string} target
 */
function findPod(cluster, namespace, target) {
  const [typed = '', name] = target.includes('/') ? target.split('/') : ['pod', target];
  const kind = requireKind(typed);
  const object = requireObject(cluster, kind, namespace, name ?? '');
  const pod = kind.kind === 'Deployment' ? podsOf(cluster, object)[0] : object;
  if (pod?.kind !== 'Pod') throw new Fault(`error: no pods found for ${target}`);
  return pod;
}

/** @type {import('../kubectl.js').Verb} */
export const logs = {
  flags: [NAMESPACE, { key: 'container', names: ['--container', '-c'] }, { key: 'tail', names: ['--tail'] }],
  run,
};
