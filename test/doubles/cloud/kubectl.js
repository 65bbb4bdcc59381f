// @ts-check
// The `kubectl` command line: finds the command, reads its flags, runs it against the current cluster.
import { clusterAt } from './aks.js';
import { Fault } from './fault.js';
import { currentContext } from './kubeconfig.js';
import { readFlags } from './kubernetes/flags.js';

/** @typedef {import('./store.js').Document} Document */

/**
 * @typedef {object} Call  what a command gets
 * @property {string[]} words  the arguments that are no flags
 * @property {Document} flags  by key
 * @property {Document} cluster
 * @property {string} namespace  the one asked for, else the context's
 */
/**
 * @typedef {object} Verb
 * @property {import('./kubernetes/flags.js').Flag[]} flags
 * @property {(call: Call) => string | Promise<string>} run  gives stdout, or throws a Fault
 */

/** @type {Record<string, () => Promise<Verb>>} */
const VERBS = {
  apply: async () => (await import('./kubernetes/apply.js')).apply,
  create: async () => (await import('./kubernetes/create.js')).create,
  delete: async () => (await import('./kubernetes/delete.js')).deletion,
  describe: async () => (await import('./kubernetes/describe.js')).describe,
  get: async () => (await import('./kubernetes/get.js')).get,
  logs: async () => (await import('./kubernetes/logs.js')).logs,
  rollout: async () => (await import('./kubernetes/rollout.js')).rollout,
  scale: async () => (await import('./kubernetes/scale.js')).scale,
  wait: async () => (await import('./kubernetes/wait.js')).wait,
};

/**
 * Runs one command line; gives the exit status: 0, or 1 refused.
 * @param {string[]} argv
 * @returns {Promise<number>}
 */
export async function main(argv) {
  try {
    process.stdout.write(await execute(argv));
    return 0;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.status;
  }
}

/** @param {string[]} argv @returns {Promise<string>} */
async function execute(argv) {
  const [name = '', ...rest] = argv;
  if (argv.join(' ') === 'config current-context') return `${requireContext().context}\n`;
  const load = VERBS[name];
  if (!load) throw new Fault(`error: unknown command "${name}" for "kubectl"`);
  const verb = await load();
  const { words, flags } = readFlags(verb.flags, rest, name);
  const { cluster, namespace } = connect();
  return verb.run({ words, flags, cluster, namespace: flags.namespace ?? namespace });
}

function requireContext() {
  const context = currentContext();
  if (!context) throw new Fault('error: current-context is not set');
  return context;
}

/** The cluster of the current context. Without a context kubectl tries the machine itself, where none runs. */
function connect() {
  const context = currentContext();
  if (!context) {
    throw new Fault(
      'The connection to the server localhost:8080 was refused - did you specify the right host or port?',
    );
  }
  const cluster = clusterAt(context.server);
  if (cluster) return { cluster, namespace: context.namespace };
  const { hostname } = new URL(context.server);
  throw new Fault(`Unable to connect to the server: dial tcp: lookup ${hostname}: no such host`);
}
