// @ts-check
// `kubectl get`.
import { Fault } from '../fault.js';
import { yaml } from '../output.js';
import { ALL_NAMESPACES, NAMESPACE, OUTPUT, SELECTOR } from './flags.js';
import { jsonPath } from './jsonpath.js';
import { readTargets, select } from './objects.js';
import { table } from './table.js';

/** @typedef {import('../store.js').Document} Document */
/** @typedef {import('./manifest.js').Entry} Entry */

/** @param {import('../kubectl.js').Call} call */
function run(call) {
  const targets = readTargets(call.words);
  const entries = select(call, targets);
  const single = targets.length === 1 && targets[0]?.name !== undefined;
  const text = print(entries, single, call);
  // `--watch` shows what there is, then waits for changes until it is interrupted: none will come.
  if (call.flags.watch) setInterval(() => {}, 2 ** 30);
  return text;
}

/** @param {Entry[]} entries @param {boolean} single @param {import('../kubectl.js').Call} call */
function print(entries, single, { flags, namespace }) {
  const output = flags.output ?? '';
  if (output === 'name')
    return entries.map(({ kind, object }) => `${kind.full}/${object.metadata.name}\n`).join('');
  if (output === 'json') return `${JSON.stringify(whole(entries, single), null, 4)}\n`;
  if (output === 'yaml') return yaml(whole(entries, single));
  if (output.startsWith('jsonpath='))
    return jsonPath(output.slice('jsonpath='.length), whole(entries, single));
  if (output !== '' && output !== 'wide') {
    throw new Fault(
      `error: unable to match a printer suitable for the output format "${output}", allowed formats are: json,jsonpath,name,wide,yaml`,
    );
  }
  if (entries.length > 0)
    return table(entries, { wide: output === 'wide', everywhere: flags.everywhere === true });
  process.stderr.write(
    flags.everywhere ? 'No resources found\n' : `No resources found in ${namespace} namespace.\n`,
  );
  return '';
}

/**
 * The one object that was asked for by name, or a list.
 * @param {Entry[]} entries
 * @param {boolean} single
 * @returns {Document}
 */
function whole(entries, single) {
  const objects = entries.map(({ object }) => object);
  const [first] = objects;
  if (single && first) return first;
  return { apiVersion: 'v1', items: objects, kind: 'List', metadata: { resourceVersion: '' } };
}

/** @type {import('../kubectl.js').Verb} */
export const get = {
  flags: [
    NAMESPACE,
    ALL_NAMESPACES,
    SELECTOR,
    OUTPUT,
    { key: 'watch', names: ['--watch', '-w'], bare: true },
  ],
  run,
};
