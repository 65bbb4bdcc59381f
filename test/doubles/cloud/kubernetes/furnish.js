// @ts-check
// What a new cluster holds before anybody applies anything.
import { createHash, randomUUID } from 'node:crypto';
import { requireKind } from './kinds.js';
import { putObject } from './objects.js';

/** @typedef {import('../store.js').Document} Document */

const NAMESPACES = ['default', 'kube-node-lease', 'kube-public', 'kube-system'];

/** The metadata that the API server adds to an object. */
export function birthMarks() {
  return {
    creationTimestamp: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    resourceVersion: '1',
    uid: randomUUID(),
  };
}

/**
 * Puts a new namespace, with its default service account.
 * @param {Document} cluster
 * @param {Document} namespace
 */
export function putNamespace(cluster, namespace) {
  const { name } = namespace.metadata;
  putObject(cluster, requireKind('namespace'), namespace);
  putObject(cluster, requireKind('serviceaccount'), {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: 'default', namespace: name, ...birthMarks() },
  });
}

/** @param {string} name @returns {Document} */
export function newNamespace(name) {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { labels: { 'kubernetes.io/metadata.name': name }, name, ...birthMarks() },
    spec: { finalizers: ['kubernetes'] },
    status: { phase: 'Active' },
  };
}

/** @param {Document} cluster */
export function furnish(cluster) {
  for (const name of NAMESPACES) putNamespace(cluster, newNamespace(name));
  putObject(cluster, requireKind('service'), {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'kubernetes', namespace: 'default', ...birthMarks() },
    spec: {
      clusterIP: '10.0.0.1',
      ports: [{ name: 'https', port: 443, protocol: 'TCP', targetPort: 443 }],
      type: 'ClusterIP',
    },
    status: { loadBalancer: {} },
  });
  const [pool] = cluster.agentPoolProfiles;
  for (let index = 0; index < pool.count; index += 1)
    putObject(cluster, requireKind('node'), newNode(cluster, pool, index));
}

/** @param {Document} cluster @param {Document} pool @param {number} index @returns {Document} */
function newNode(cluster, pool, index) {
  const number = index.toString(36).padStart(6, '0');
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      labels: { agentpool: pool.name, 'kubernetes.io/os': 'linux' },
      name: `aks-${pool.name}-${scaleSet(cluster)}-vmss${number}`,
      ...birthMarks(),
    },
    status: {
      addresses: [{ address: `10.224.0.${index + 4}`, type: 'InternalIP' }],
      conditions: [{ status: 'True', type: 'Ready' }],
      nodeInfo: { kubeletVersion: `v${cluster.currentKubernetesVersion}`, osImage: 'Ubuntu 22.04.5 LTS' },
    },
  };
}

/**
 * The eight digits that the nodes of a cluster share in their names.
 * @param {Document} cluster
 */
function scaleSet({ id }) {
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 6);
  return String(Number.parseInt(digest, 16)).padStart(8, '0');
}
