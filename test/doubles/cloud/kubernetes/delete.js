// @ts-check
// `kubectl delete`.
import { Fault } from '../fault.js';
import { FILE, NAMESPACE, SELECTOR, TIMEOUT } from './flags.js';
import { readManifest } from './manifest.js';
import { findObject, listObjects, matches, notFound, readTargets, removeObject } from './objects.js';

/** @typedef {import('../store.js').Document} Document */
/** @typedef {import('../kubectl.js').Call} Call */

/**
 * Deletes what is there, and then fails for what was not.
 * @param {Call} call
 */
function run(call) {
  /** @type {string[]} */
  const missing = [];
  for (const { kind, name, namespace } of wanted(call)) {
    const object = findObject(call.cluster, kind, namespace, name);
    if (!object) {
      missing.push(notFound(kind, name).message);
      continue;
    }
    removeObject(call.cluster, kind, object);
    process.stdout.write(`${kind.full} "${name}" deleted\n`);
  }
  if (missing.length > 0 && !call.flags.ignoreMissing) throw new Fault(missing.join('\n'));
  return '';
}

/** @param {Call} call @returns {{ kind: import('./kinds.js').Kind, name: string, namespace: string }[]} */
function wanted({ cluster, namespace, words, flags }) {
  if (flags.file !== undefined) {
    return readManifest(flags.file).entries.map(({ kind, object }) => {
      const { name, namespace: home } = object.metadata;
      return { kind, name, namespace: home ?? namespace };
    });
  }
  return readTargets(words).flatMap(({ kind, name }) => {
    if (name !== undefined) return [{ kind, name, namespace }];
    if (!flags.selector && !flags.all) {
      throw new Fault('error: resource(s) were provided, but no name was specified');
    }
    return listObjects(cluster, kind, namespace)
      .filter((object) => flags.all || matches(flags.selector, object))
      .map(({ metadata }) => ({ kind, name: metadata.name, namespace }));
  });
}

/** @type {import('../kubectl.js').Verb} */
export const deletion = {
  flags: [
    NAMESPACE,
    FILE,
    SELECTOR,
    TIMEOUT,
    { key: 'ignoreMissing', names: ['--ignore-not-found'], bare: true },
    { key: 'all', names: ['--all'], bare: true },
  ],
  run,
};
