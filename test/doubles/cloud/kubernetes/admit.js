// @ts-check
// What the API server refuses.
import { Fault } from '../fault.js';
import { requireKind } from './kinds.js';
import { findObject } from './objects.js';

/** @typedef {import('../store.js').Document} Document */
/** @typedef {import('./kinds.js').Kind} Kind */

const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/**
 * Throws the server's refusal if the object cannot be taken as it is.
 * @param {Document} cluster
 * @param {Kind} kind
 * @param {Document} object
 * @param {Document | undefined} existing
 * @param {string} source
 */
export function admit(cluster, kind, object, existing, source) {
  const { name, namespace } = object.metadata;
  const refused = (/** @type {string} */ reason, /** @type {string} */ text) =>
    new Fault(`Error from server (${reason}): error when creating "${source}": ${text}`);
  if (!NAME.test(name)) throw invalidName(kind, name);
  if (kind.namespaced && !findObject(cluster, requireKind('namespace'), '', namespace)) {
    throw refused('NotFound', `namespaces "${namespace}" not found`);
  }
  const containers = containersOf(kind, object);
  if (containers === undefined) return;
  if (containers.length === 0) throw invalid(kind, name, 'spec.containers: Required value');
  if (
    containers
      .flatMap(({ env }) => env ?? [])
      .some(({ value }) => !['string', 'undefined'].includes(typeof value))
  ) {
    throw refused(
      'BadRequest',
      `${kind.kind} in version "${object.apiVersion.split('/').at(-1)}" cannot be handled as a ${kind.kind}: json: cannot unmarshal into Go struct field EnvVar.env.value of type string`,
    );
  }
  if (kind.kind === 'Pod') admitPod(cluster, object, existing, refused);
}

/**
 * The containers that an object runs; undefined for one that runs none.
 * @param {Kind} kind
 * @param {Document} object
 * @returns {Document[] | undefined}
 */
function containersOf(kind, object) {
  if (kind.kind === 'Pod') return object.spec?.containers ?? [];
  if (kind.kind === 'Deployment') return object.spec?.template?.spec?.containers ?? [];
  return undefined;
}

/** @param {Document} cluster @param {Document} pod @param {Document | undefined} existing @param {(reason: string, text: string) => Fault} refused */
function admitPod(cluster, pod, existing, refused) {
  const { name, namespace } = pod.metadata;
  const account = pod.spec.serviceAccountName ?? 'default';
  if (!findObject(cluster, requireKind('serviceaccount'), namespace, account)) {
    throw refused(
      'Forbidden',
      `pods "${name}" is forbidden: error looking up service account ${namespace}/${account}: serviceaccount "${account}" not found`,
    );
  }
  if (existing && JSON.stringify(existing.spec.containers) !== JSON.stringify(pod.spec.containers)) {
    const fields =
      '`spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations`';
    throw invalid(
      requireKind('pod'),
      name,
      `spec: Forbidden: pod updates may not change fields other than ${fields}`,
    );
  }
}

/** @param {Kind} kind @param {string} name @param {string} problem */
function invalid(kind, name, problem) {
  return new Fault(`The ${kind.kind} "${name}" is invalid: ${problem}`);
}

/** @param {Kind} kind @param {string} name */
function invalidName(kind, name) {
  return invalid(
    kind,
    name,
    `metadata.name: Invalid value: "${name}": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')`,
  );
}
