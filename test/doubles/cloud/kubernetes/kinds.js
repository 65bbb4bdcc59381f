// @ts-check
// The kinds of object that the doubled clusters hold, and how `kubectl get` shows each.
import { Fault } from '../fault.js';

/** @typedef {import('../store.js').Document} Document */

/**
 * @typedef {object} Column
 * @property {string} heading
 * @property {(object: Document) => string | number} text
 * @property {boolean} [wide]  only under `-o wide`
 */
/**
 * @typedef {object} Kind
 * @property {string} kind
 * @property {string} apiVersion
 * @property {string} plural
 * @property {string} full  as in `deployment.apps/web`
 * @property {string[]} names  as people write it
 * @property {boolean} namespaced
 * @property {Column[]} columns  between NAME and AGE, and the wide ones after AGE
 */

/** @param {Record<string, string> | undefined} labels */
function pairs(labels) {
  const entries = Object.entries(labels ?? {});
  return entries.length > 0 ? entries.map(([name, value]) => `${name}=${value}`).join(',') : '<none>';
}

/** @param {Document} service */
function externalAddress(service) {
  if (service.spec.type !== 'LoadBalancer') return '<none>';
  return service.status.loadBalancer.ingress?.[0].ip ?? '<pending>';
}

/** @param {Document} port */
function portText({ port, nodePort, protocol }) {
  return `${port}${nodePort ? `:${nodePort}` : ''}/${protocol}`;
}

/** @param {Document} deployment @returns {Document[]} */
const containers = (deployment) => deployment.spec.template.spec.containers;

/** @type {Kind[]} */
export const KINDS = [
  {
    kind: 'Pod',
    apiVersion: 'v1',
    plural: 'pods',
    full: 'pod',
    names: ['po', 'pod', 'pods'],
    namespaced: true,
    columns: [
      { heading: 'READY', text: ({ spec }) => `${spec.containers.length}/${spec.containers.length}` },
      { heading: 'STATUS', text: ({ status }) => status.phase },
      { heading: 'RESTARTS', text: () => 0 },
      { heading: 'IP', text: ({ status }) => status.podIP, wide: true },
      { heading: 'NODE', text: ({ spec }) => spec.nodeName, wide: true },
      { heading: 'NOMINATED NODE', text: () => '<none>', wide: true },
      { heading: 'READINESS GATES', text: () => '<none>', wide: true },
    ],
  },
  {
    kind: 'Service',
    apiVersion: 'v1',
    plural: 'services',
    full: 'service',
    names: ['svc', 'service', 'services'],
    namespaced: true,
    columns: [
      { heading: 'TYPE', text: ({ spec }) => spec.type },
      { heading: 'CLUSTER-IP', text: ({ spec }) => spec.clusterIP },
      { heading: 'EXTERNAL-IP', text: externalAddress },
      { heading: 'PORT(S)', text: ({ spec }) => spec.ports.map(portText).join(',') },
      { heading: 'SELECTOR', text: ({ spec }) => pairs(spec.selector), wide: true },
    ],
  },
  {
    kind: 'ServiceAccount',
    apiVersion: 'v1',
    plural: 'serviceaccounts',
    full: 'serviceaccount',
    names: ['sa', 'serviceaccount', 'serviceaccounts'],
    namespaced: true,
    columns: [{ heading: 'SECRETS', text: () => 0 }],
  },
  {
    kind: 'Deployment',
    apiVersion: 'apps/v1',
    plural: 'deployments',
    full: 'deployment.apps',
    names: ['deploy', 'deployment', 'deployments', 'deployment.apps', 'deployments.apps'],
    namespaced: true,
    columns: [
      { heading: 'READY', text: ({ spec, status }) => `${status.readyReplicas}/${spec.replicas}` },
      { heading: 'UP-TO-DATE', text: ({ status }) => status.updatedReplicas },
      { heading: 'AVAILABLE', text: ({ status }) => status.availableReplicas },
      {
        heading: 'CONTAINERS',
        text: (object) =>
          containers(object)
            .map(({ name }) => name)
            .join(','),
        wide: true,
      },
      {
        heading: 'IMAGES',
        text: (object) =>
          containers(object)
            .map(({ image }) => image)
            .join(','),
        wide: true,
      },
      { heading: 'SELECTOR', text: ({ spec }) => pairs(spec.selector.matchLabels), wide: true },
    ],
  },
  {
    kind: 'ConfigMap',
    apiVersion: 'v1',
    plural: 'configmaps',
    full: 'configmap',
    names: ['cm', 'configmap', 'configmaps'],
    namespaced: true,
    columns: [{ heading: 'DATA', text: ({ data }) => Object.keys(data ?? {}).length }],
  },
  {
    kind: 'Secret',
    apiVersion: 'v1',
    plural: 'secrets',
    full: 'secret',
    names: ['secret', 'secrets'],
    namespaced: true,
    columns: [
      { heading: 'TYPE', text: ({ type }) => type ?? 'Opaque' },
      { heading: 'DATA', text: ({ data, stringData }) => Object.keys({ ...data, ...stringData }).length },
    ],
  },
  {
    kind: 'Namespace',
    apiVersion: 'v1',
    plural: 'namespaces',
    full: 'namespace',
    names: ['ns', 'namespace', 'namespaces'],
    namespaced: false,
    columns: [{ heading: 'STATUS', text: () => 'Active' }],
  },
  {
    kind: 'Node',
    apiVersion: 'v1',
    plural: 'nodes',
    full: 'node',
    names: ['no', 'node', 'nodes'],
    namespaced: false,
    columns: [
      { heading: 'STATUS', text: () => 'Ready' },
      { heading: 'ROLES', text: () => '<none>' },
      { heading: 'VERSION', text: ({ status }) => status.nodeInfo.kubeletVersion },
      { heading: 'INTERNAL-IP', text: ({ status }) => status.addresses[0].address, wide: true },
      { heading: 'EXTERNAL-IP', text: () => '<none>', wide: true },
      { heading: 'OS-IMAGE', text: ({ status }) => status.nodeInfo.osImage, wide: true },
    ],
  },
];

/**
 * The kind of an object by its own words, e.g. `Deployment` of `apps/v1`; undefined if there is none.
 * @param {string} kind
 * @param {string} apiVersion
 */
export function kindOf(kind, apiVersion) {
  return KINDS.find((known) => known.kind === kind && known.apiVersion === apiVersion);
}

/**
 * The kind that somebody typed: `po`, `pods`, `Pod`.
 * @param {string} typed
 */
export function requireKind(typed) {
  const kind = KINDS.find(({ names }) => names.includes(typed.toLowerCase()));
  if (!kind) throw new Fault(`error: the server doesn't have a resource type "${typed}"`);
  return kind;
}
