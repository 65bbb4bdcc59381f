// @ts-check
// The objects in a cluster, and the ways to name them on a command line.
import { Fault } from '../fault.js';
import { children, find, put, remove } from '../store.js';
import { KINDS, requireKind } from './kinds.js';

/** @typedef {import('../store.js').Document} Document */
/** @typedef {import('./kinds.js').Kind} Kind */
/** @typedef {{ kind: Kind, name: string | undefined }} Target  an object, or all of a kind */

/** @param {Document} cluster @param {Kind} kind @param {string} namespace */
function collection(cluster, kind, namespace) {
  return `${cluster.id}/kubernetes/${kind.plural}/${kind.namespaced ? namespace : '-'}`;
}

/** @param {Document} cluster @param {Kind} kind @param {string} namespace @param {string} name */
export function findObject(cluster, kind, namespace, name) {
  return find(`${collection(cluster, kind, namespace)}/${name}`);
}

/** @param {Document} cluster @param {Kind} kind @param {string} namespace @param {string} name */
export function requireObject(cluster, kind, namespace, name) {
  const object = findObject(cluster, kind, namespace, name);
  if (!object) throw notFound(kind, name);
  return object;
}

/** @param {Kind} kind @param {string} name */
export function notFound(kind, name) {
  const [, group] = kind.full.split('.');
  return new Fault(
    `Error from server (NotFound): ${kind.plural}${group ? `.${group}` : ''} "${name}" not found`,
  );
}

/** @param {Document} cluster @param {Kind} kind @param {Document} object */
export function putObject(cluster, kind, object) {
  const { namespace, name } = object.metadata;
  put(`${collection(cluster, kind, namespace)}/${name}`, object);
}

/**
 * Removes an object with all that lives by it: a namespace's contents, a deployment's pods.
 * @param {Document} cluster
 * @param {Kind} kind
 * @param {Document} object
 */
export function removeObject(cluster, kind, object) {
  const { namespace, name } = object.metadata;
  remove(`${collection(cluster, kind, namespace)}/${name}`);
  if (kind.kind === 'Namespace') {
    for (const held of KINDS.filter(({ namespaced }) => namespaced)) remove(collection(cluster, held, name));
  }
  if (kind.kind === 'Deployment') {
    for (const pod of podsOf(cluster, object)) removeObject(cluster, requireKind('pod'), pod);
  }
}

/**
 * The objects of a kind in a namespace, or in all of them, by name.
 * @param {Document} cluster
 * @param {Kind} kind
 * @param {string | undefined} namespace
 * @returns {Document[]}
 */
export function listObjects(cluster, kind, namespace) {
  if (!kind.namespaced) return children(collection(cluster, kind, ''));
  const namespaces = namespace
    ? [namespace]
    : listObjects(cluster, requireKind('namespace'), undefined).map(({ metadata }) => metadata.name);
  return namespaces.flatMap((name) => children(collection(cluster, kind, name)));
}

/** @param {Document} cluster @param {Document} deployment */
export function podsOf(cluster, deployment) {
  const { namespace, uid } = deployment.metadata;
  return listObjects(cluster, requireKind('pod'), namespace).filter(
    ({ metadata }) => metadata.ownerReferences?.[0].uid === uid,
  );
}

/**
 * `pods`, `pod/a svc/b`, `pod a b` or `deploy,svc`.
 * @param {string[]} words
 * @returns {Target[]}
 */
export function readTargets(words) {
  if (words.length === 0) throw new Fault('error: You must specify the type of resource to get.');
  if (words.some((word) => word.includes('/'))) return words.map(readPair);
  const [kinds = '', ...names] = words;
  const wanted = names.length > 0 ? names : [undefined];
  return kinds.split(',').flatMap((kind) => wanted.map((name) => ({ kind: requireKind(kind), name })));
}

/** @param {string} word @returns {Target} */
function readPair(word) {
  const [kind = '', name = '', ...more] = word.split('/');
  if (name && more.length === 0) return { kind: requireKind(kind), name };
  throw new Fault('error: arguments in resource/name form must have a single resource and name');
}

/**
 * Whether labels fit `a=b,c!=d,e`.
 * @param {string} selector
 * @param {Document} object
 */
export function matches(selector, object) {
  const labels = object.metadata.labels ?? {};
  return selector.split(',').every((requirement) => {
    const [, name = '', operator, value] = /^([^!=]+)(==?|!=)?(.*)$/.exec(requirement) ?? [];
    if (operator === undefined) return name in labels;
    return (labels[name] === value) === (operator !== '!=');
  });
}

/**
 * The objects that targets and a selector name; a named one that is not there is a Fault.
 * @param {import('../kubectl.js').Call} call
 * @param {Target[]} targets
 */
export function select({ cluster, namespace, flags }, targets) {
  return targets.flatMap(({ kind, name }) => {
    const objects =
      name === undefined
        ? listObjects(cluster, kind, flags.everywhere ? undefined : namespace)
        : [requireObject(cluster, kind, namespace, name)];
    const selector = flags.selector;
    return objects
      .filter((object) => !selector || matches(selector, object))
      .map((object) => ({ kind, object }));
  });
}
