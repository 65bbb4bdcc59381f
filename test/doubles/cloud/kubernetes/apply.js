// @ts-check
// `kubectl apply`: what a manifest says becomes what the cluster holds.
import { Fault } from '../fault.js';
import { admit } from './admit.js';
import { FILE, NAMESPACE } from './flags.js';
import { readManifest } from './manifest.js';
import { findObject } from './objects.js';
import { settle } from './settle.js';

/** @typedef {import('../store.js').Document} Document */

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/**
 * Applies every object, goes on after one that is refused, and fails at the end if any was.
 * @param {import('../kubectl.js').Call} call
 */
function run(call) {
  const { source, entries } = readManifest(call.flags.file);
  /** @type {string[]} */
  const refusals = [];
  for (const entry of entries) {
    try {
      process.stdout.write(
        `${entry.kind.full}/${entry.object.metadata.name} ${applyOne(call, entry, source)}\n`,
      );
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      refusals.push(error.message);
    }
  }
  if (refusals.length > 0) throw new Fault(refusals.join('\n'));
  return '';
}

/** @param {import('../kubectl.js').Call} call @param {import('./manifest.js').Entry} entry @param {string} source */
function applyOne({ cluster, namespace, flags }, { kind, object }, source) {
  const home = object.metadata.namespace ?? namespace;
  if (flags.namespace && home !== flags.namespace) {
    throw new Fault(
      `the namespace from the provided object "${home}" does not match the namespace "${flags.namespace}". You must pass '--namespace=${home}' to perform this operation.`,
    );
  }
  const placed = {
    ...object,
    metadata: { ...object.metadata, ...(kind.namespaced && { namespace: home }) },
  };
  const existing = findObject(cluster, kind, home, object.metadata.name);
  const text = JSON.stringify(placed);
  if (existing?.metadata.annotations?.[LAST_APPLIED] === text) return 'unchanged';
  admit(cluster, kind, placed, existing, source);
  settle(cluster, kind, withAnnotation(placed, text), existing);
  return existing ? 'configured' : 'created';
}

/** @param {Document} object @param {string} text */
function withAnnotation(object, text) {
  const annotations = { ...object.metadata.annotations, [LAST_APPLIED]: text };
  return { ...object, metadata: { ...object.metadata, annotations } };
}

/** @type {import('../kubectl.js').Verb} */
export const apply = { flags: [FILE, NAMESPACE], run };
