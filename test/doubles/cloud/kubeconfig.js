// @ts-check
// The kubeconfig file: where `az aks get-credentials` writes and `kubectl` looks.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { Fault } from './fault.js';
import { cloudFolder, namedKubeconfig } from './store.js';

/** @typedef {import('./store.js').Document} Document */

const LISTS = ['clusters', 'contexts', 'users'];

/** The file in use. Where none is named it is the cloud's own: a person's ~/.kube/config is never touched. */
export function kubeconfigFile() {
  return namedKubeconfig() ?? join(cloudFolder(), 'kubeconfig');
}

/** @param {string} file @returns {Document} */
function read(file) {
  return (existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined) ?? {};
}

/**
 * The server that the current context points to, and the namespace it chooses; undefined without a context.
 * @returns {{ context: string, server: string, namespace: string } | undefined}
 */
export function currentContext() {
  const config = read(kubeconfigFile());
  const name = config['current-context'];
  const context = named(config.contexts, name)?.context;
  const server = named(config.clusters, context?.cluster)?.cluster?.server;
  return server ? { context: name, server, namespace: context.namespace ?? 'default' } : undefined;
}

/** @param {Document[] | undefined} entries @param {string} name */
function named(entries, name) {
  return entries?.find((entry) => entry.name === name);
}

/**
 * What a kubeconfig says of one cluster.
 * @param {{ context: string, cluster: string, user: string, server: string }} access
 * @returns {Document}
 */
export function credentials({ context, cluster, user, server }) {
  return {
    apiVersion: 'v1',
    clusters: [{ name: cluster, cluster: { 'certificate-authority-data': 'RE9VQkxF', server } }],
    contexts: [{ name: context, context: { cluster, user } }],
    'current-context': context,
    kind: 'Config',
    preferences: {},
    users: [{ name: user, user: { token: 'doubled' } }],
  };
}

/** @param {Document} config */
export function kubeconfigText(config) {
  return stringify(config);
}

/**
 * Merges an addition into a file and makes its context the current one.
 * @param {string} file
 * @param {Document} addition
 * @param {boolean} overwrite
 */
export function merge(file, addition, overwrite) {
  const config = read(file);
  for (const list of LISTS) {
    const [entry] = addition[list];
    const existing = named(config[list], entry.name);
    if (existing && !overwrite && JSON.stringify(existing) !== JSON.stringify(entry)) {
      throw new Fault(
        `A different object named ${entry.name} already exists in ${list} in your kubeconfig file.`,
      );
    }
    config[list] = [
      ...(config[list] ?? []).filter((/** @type {Document} */ other) => other !== existing),
      entry,
    ];
  }
  mkdirSync(dirname(file), { recursive: true });
  const merged = { ...addition, ...config, 'current-context': addition['current-context'] };
  writeFileSync(file, kubeconfigText(merged), { mode: 0o600 });
}
