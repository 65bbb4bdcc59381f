// @ts-check
// What the cluster makes of an object, all at once: time in the cloud is doubled too.
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { birthMarks, putNamespace } from './furnish.js';
import { requireKind } from './kinds.js';
import { listObjects, podsOf, putObject, removeObject } from './objects.js';

/** @typedef {import('../store.js').Document} Document */
/** @typedef {import('./kinds.js').Kind} Kind */

/**
 * Stores an object in the state it would reach.
 * @param {Document} cluster
 * @param {Kind} kind
 * @param {Document} object
 * @param {Document | undefined} existing
 */
export function settle(cluster, kind, object, existing) {
  const marks = existing ? kept(existing) : birthMarks();
  const born = { ...object, metadata: { ...object.metadata, ...marks } };
  if (kind.kind === 'Pod') putObject(cluster, kind, runningPod(cluster, born));
  else if (kind.kind === 'Service') putObject(cluster, kind, servedService(born, existing));
  else if (kind.kind === 'Deployment') deploy(cluster, kind, born);
  else if (kind.kind === 'Namespace') putNamespace(cluster, born);
  else putObject(cluster, kind, born);
}

/**
 * The marks of birth that an update keeps, with the next version.
 * @param {Document} existing
 */
function kept({ metadata: { creationTimestamp, resourceVersion, uid } }) {
  return { creationTimestamp, resourceVersion: String(Number(resourceVersion) + 1), uid };
}

/** @param {Document} cluster @param {Document} pod */
function runningPod(cluster, pod) {
  const [node] = listObjects(cluster, requireKind('node'), undefined);
  const conditions = ['Initialized', 'Ready', 'ContainersReady', 'PodScheduled'];
  return {
    ...pod,
    spec: { serviceAccountName: 'default', ...pod.spec, nodeName: node?.metadata.name },
    status: {
      conditions: conditions.map((type) => ({ status: 'True', type })),
      hostIP: node?.status.addresses[0].address,
      phase: 'Running',
      podIP: `10.244.0.${randomInt(10, 250)}`,
      startTime: pod.metadata.creationTimestamp,
    },
  };
}

/** @param {Document} service @param {Document | undefined} existing */
function servedService(service, existing) {
  const type = service.spec?.type ?? 'ClusterIP';
  const outside = type !== 'ClusterIP';
  const address =
    existing?.status.loadBalancer.ingress?.[0].ip ??
    `20.${randomInt(40, 250)}.${randomInt(250)}.${randomInt(1, 250)}`;
  const ports = (service.spec?.ports ?? []).map((/** @type {Document} */ port) => ({
    ...port,
    protocol: port.protocol ?? 'TCP',
    targetPort: port.targetPort ?? port.port,
    ...(outside && { nodePort: port.nodePort ?? randomInt(30_000, 32_768) }),
  }));
  return {
    ...service,
    spec: {
      ...service.spec,
      clusterIP: existing?.spec.clusterIP ?? `10.0.${randomInt(1, 250)}.${randomInt(1, 250)}`,
      ports,
      type,
    },
    status: { loadBalancer: type === 'LoadBalancer' ? { ingress: [{ ip: address }] } : {} },
  };
}

/**
 * Pods of the template as it is now stay; others go; missing ones come.
 * @param {Document} cluster
 * @param {Kind} kind
 * @param {Document} deployment
 */
function deploy(cluster, kind, deployment) {
  const { template } = deployment.spec;
  const replicas = deployment.spec.replicas ?? 1;
  const hash = createHash('sha256').update(JSON.stringify(template)).digest('hex').slice(0, 10);
  const pods = podsOf(cluster, deployment);
  const current = pods.filter(({ metadata }) => metadata.labels['pod-template-hash'] === hash);
  for (const pod of [...pods.filter((pod) => !current.includes(pod)), ...current.slice(replicas)]) {
    removeObject(cluster, requireKind('pod'), pod);
  }
  for (let count = current.length; count < replicas; count += 1) {
    putObject(cluster, requireKind('pod'), runningPod(cluster, newPod(deployment, hash)));
  }
  const condition = { reason: 'MinimumReplicasAvailable', status: 'True', type: 'Available' };
  putObject(cluster, kind, {
    ...deployment,
    spec: { ...deployment.spec, replicas },
    status: {
      availableReplicas: replicas,
      conditions: [condition],
      readyReplicas: replicas,
      replicas,
      updatedReplicas: replicas,
    },
  });
}

/** @param {Document} deployment @param {string} hash @returns {Document} */
function newPod(deployment, hash) {
  const { name, namespace, uid } = deployment.metadata;
  const { metadata, spec } = deployment.spec.template;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      ...metadata,
      labels: { ...metadata?.labels, 'pod-template-hash': hash },
      name: `${name}-${hash}-${randomBytes(3).toString('hex').slice(0, 5)}`,
      namespace,
      ownerReferences: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: `${name}-${hash}`, uid }],
      ...birthMarks(),
    },
    spec,
  };
}
