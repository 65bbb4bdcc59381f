// @ts-check
// `kubectl describe pod`.
import { Fault } from '../fault.js';
import { NAMESPACE, SELECTOR } from './flags.js';
import { readTargets, select } from './objects.js';
import { age } from './table.js';

/** @typedef {import('../store.js').Document} Document */

/** @param {import('../kubectl.js').Call} call */
function run(call) {
  const targets = readTargets(call.words);
  const other = targets.find(({ kind }) => kind.kind !== 'Pod');
  if (other) throw new Fault(`error: the double of kubectl describes pods only, not ${other.kind.plural}`);
  return select(call, targets)
    .map(({ object }) => podText(object))
    .join('\n\n');
}

/** @param {Document} pod */
function podText({ metadata, spec, status, ...rest }) {
  const fields = [
    ['Name:', metadata.name],
    ['Namespace:', metadata.namespace],
    ['Priority:', '0'],
    ['Service Account:', spec.serviceAccountName],
    ['Node:', `${spec.nodeName}/${status.hostIP}`],
    ['Start Time:', new Date(status.startTime).toUTCString().replace('GMT', '+0000')],
    ...mapLines('Labels:', metadata.labels, '='),
    ...mapLines('Annotations:', visible(metadata.annotations), ': '),
    ['Status:', status.phase],
    ['IP:', status.podIP],
  ];
  const lines = [
    ...fields.map(([name = '', value]) => `${name.padEnd(18)}${value}`),
    'Containers:',
    ...spec.containers.flatMap(containerLines),
    'Conditions:',
    '  Type              Status',
    ...status.conditions.map((/** @type {Document} */ { type, status }) => `  ${type.padEnd(18)}${status} `),
    `Node-Selectors:    ${entries(spec.nodeSelector, '=')[0] ?? '<none>'}`,
    'Events:',
    '  Type    Reason     Age   From               Message',
    '  ----    ------     ----  ----               -------',
    ...events({ metadata, spec, ...rest }),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * kubectl does not show its own note of what was applied.
 * @param {Record<string, string> | undefined} annotations
 */
function visible(annotations = {}) {
  return Object.fromEntries(
    Object.entries(annotations).filter(([name]) => !name.startsWith('kubectl.kubernetes.io/')),
  );
}

/** @param {Record<string, string> | undefined} map @param {string} between */
function entries(map, between) {
  return Object.entries(map ?? {}).map(([name, value]) => `${name}${between}${value}`);
}

/** @param {string} heading @param {Record<string, string> | undefined} map @param {string} between */
function mapLines(heading, map, between) {
  const [first = '<none>', ...more] = entries(map, between);
  return [[heading, first], ...more.map((text) => ['', text])];
}

/** @param {Document} container */
function containerLines({ name, image, ports, env }) {
  const [first] = ports ?? [];
  const port = first ? `${first.containerPort}/${first.protocol ?? 'TCP'}` : '<none>';
  const width = Math.max(0, ...(env ?? []).map((/** @type {Document} */ entry) => entry.name.length)) + 3;
  const variables = (env ?? []).map(
    (/** @type {Document} */ entry) => `      ${`${entry.name}:`.padEnd(width)}${entry.value ?? ''}`,
  );
  return [
    `  ${name}:`,
    `    Image:          ${image}`,
    `    Port:           ${port}`,
    '    State:          Running',
    '    Ready:          True',
    '    Restart Count:  0',
    `    Environment:${variables.length > 0 ? '' : '    <none>'}`,
    ...variables,
  ];
}

/** @param {Document} pod */
function events(pod) {
  const { metadata, spec } = pod;
  const since = age({ metadata }).padEnd(6);
  const line = (/** @type {string} */ reason, /** @type {string} */ from, /** @type {string} */ message) =>
    `  Normal  ${reason.padEnd(11)}${since}${from.padEnd(19)}${message}`;
  const scheduled = `Successfully assigned ${metadata.namespace}/${metadata.name} to ${spec.nodeName}`;
  return [
    line('Scheduled', 'default-scheduler', scheduled),
    ...spec.containers.flatMap((/** @type {Document} */ { name, image }) => [
      line('Pulled', 'kubelet', `Successfully pulled image "${image}"`),
      line('Created', 'kubelet', `Created container: ${name}`),
      line('Started', 'kubelet', `Started container ${name}`),
    ]),
  ];
}

/** @type {import('../kubectl.js').Verb} */
export const describe = { flags: [NAMESPACE, SELECTOR], run };
