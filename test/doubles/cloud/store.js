// @ts-check
// The cloud is a folder tree that mirrors resource ids: /subscriptions/S/resourceGroups/G/… is the folder
// of the same name, and a resource is the file `resource.json` in it. One file a resource needs no lock:
// commands may run side by side, and deleting a folder deletes what is below it, as Azure does.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

/** @typedef {Record<string, any>} Document  A free-form JSON document: that is what the services exchange. */

const FILE = 'resource.json';

/** The file that KUBECONFIG names (its first, if several); undefined if it names none. */
export function namedKubeconfig() {
  return process.env.KUBECONFIG?.split(delimiter).find(Boolean);
}

/** The cloud's folder: DOCPROOF_CLOUD, else `.cloud` beside the kubeconfig (one per run), else `.cloud` here. */
export function cloudFolder() {
  const chosen = process.env.DOCPROOF_CLOUD;
  if (chosen) return resolve(chosen);
  const kubeconfig = namedKubeconfig();
  return resolve(kubeconfig ? dirname(kubeconfig) : '.', '.cloud');
}

/**
 * Where a resource lives: ids are compared without regard to case, and no segment can leave the folder.
 * @param {string} id
 */
function folderOf(id) {
  const segments = id.split('/').filter(Boolean);
  const safe = segments.map((segment) => encodeURIComponent(segment.toLowerCase()).replace(/^\./, '%2E'));
  return join(cloudFolder(), ...safe);
}

/** @param {string} file @returns {Document | undefined} */
function readDocument(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** @param {unknown} error */
function isMissing(error) {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/**
 * The resource with this id, or undefined.
 * @param {string} id
 */
export function find(id) {
  return readDocument(join(folderOf(id), FILE));
}

/**
 * Creates or replaces a resource, at once and wholly: a reader sees the old one or the new one.
 * @param {string} id
 * @param {Document} resource
 */
export function put(id, resource) {
  const folder = folderOf(id);
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, `draft.${process.pid}`);
  writeFileSync(draft, JSON.stringify(resource));
  renameSync(draft, join(folder, FILE));
}

/**
 * Deletes a resource and everything below it.
 * @param {string} id
 */
export function remove(id) {
  rmSync(folderOf(id), { recursive: true, force: true });
}

/**
 * The resources directly below a collection such as `…/resourceGroups`, by name.
 * @param {string} collection
 * @returns {Document[]}
 */
export function children(collection) {
  const folder = folderOf(collection);
  return foldersIn(folder).flatMap((name) => readDocument(join(folder, name, FILE)) ?? []);
}

/** @param {string} folder */
function foldersIn(folder) {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
