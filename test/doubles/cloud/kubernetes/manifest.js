// @ts-check
// Reads the objects in a manifest: YAML or JSON, several documents, from a file or from stdin.
import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { Fault } from '../fault.js';
import { kindOf } from './kinds.js';

/** @typedef {import('../store.js').Document} Document */
/** @typedef {{ kind: import('./kinds.js').Kind, object: Document }} Entry */

/**
 * The objects of a manifest, and the name by which messages call it.
 * @param {string | undefined} file
 * @returns {{ source: string, entries: Entry[] }}
 */
export function readManifest(file) {
  if (file === undefined) throw new Fault('error: must specify one of -f and -k');
  const source = file === '-' ? 'STDIN' : file;
  const documents = parseAllDocuments(readText(file), { logLevel: 'silent' });
  const objects = [...documents].flatMap((document) => {
    const [error] = document.errors;
    if (error)
      throw new Fault(
        `error: error parsing ${source}: error converting YAML to JSON: yaml: ${error.message.split('\n')[0]}`,
      );
    return document.toJS() ?? [];
  });
  if (objects.length === 0) throw new Fault('error: no objects passed to apply');
  const flat = objects.flatMap((object) => (object.kind === 'List' ? object.items : [object]));
  return { source, entries: flat.map((object) => identify(object, source)) };
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new Fault(`error: the path "${file}" does not exist`);
  }
}

/** @param {Document} object @param {string} source @returns {Entry} */
function identify(object, source) {
  const { apiVersion, kind: kindName, metadata } = object;
  if (!apiVersion) throw invalid(source, 'apiVersion not set');
  if (!kindName) throw invalid(source, 'kind not set');
  const kind = kindOf(kindName, apiVersion);
  const name = metadata?.name ?? '';
  if (!kind) {
    throw new Fault(
      `error: resource mapping not found for name: "${name}" namespace: "${metadata?.namespace ?? ''}" from "${source}": no matches for kind "${kindName}" in version "${apiVersion}"\nensure CRDs are installed first`,
    );
  }
  if (!name)
    throw new Fault(
      `error: error when retrieving current configuration of:\nResource: "${apiVersion}, Resource=${kind.plural}"\nfrom server for: "${source}": resource name may not be empty`,
    );
  return { kind, object };
}

/** @param {string} source @param {string} problem */
function invalid(source, problem) {
  return new Fault(
    `error: error validating "${source}": error validating data: ${problem}; if you choose to ignore these errors, turn validation off with --validate=false`,
  );
}
