// @ts-check
// `kubectl create namespace`.
import { Fault } from '../fault.js';
import { admit } from './admit.js';
import { newNamespace, putNamespace } from './furnish.js';
import { requireKind } from './kinds.js';
import { findObject } from './objects.js';

/** @param {import('../kubectl.js').Call} call */
function run({ cluster, words }) {
  const [typed = '', name, ...more] = words;
  const kind = requireKind('namespace');
  if (!kind.names.includes(typed))
    throw new Fault(`error: the double of kubectl creates namespaces only, not "${typed}"`);
  if (name === undefined || more.length > 0)
    throw new Fault(`error: exactly one NAME is required, got ${words.length - 1}`);
  if (findObject(cluster, kind, '', name)) {
    throw new Fault(`Error from server (AlreadyExists): namespaces "${name}" already exists`);
  }
  const namespace = newNamespace(name);
  admit(cluster, kind, namespace, undefined, 'STDIN');
  putNamespace(cluster, namespace);
  return `namespace/${name} created\n`;
}

/** @type {import('../kubectl.js').Verb} */
export const create = { flags: [], run };
