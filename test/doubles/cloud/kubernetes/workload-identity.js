// @ts-check
// The sample program that reads a secret as its pod's identity: it can do so only if every link holds.
import { TENANT } from '../account.js';
import { allIdentities, credentialsOf } from '../identity.js';
import { findSecret, findVault, forbidden } from '../keyvault.js';
import { mayUseSecrets } from '../role.js';
import { requireKind } from './kinds.js';
import { findObject } from './objects.js';

/** @typedef {import('../store.js').Document} Document */

const AUDIENCE = 'api://AzureADTokenExchange';

/**
 * What the program logs: the secret, or the first link that does not hold.
 * @param {Document} cluster
 * @param {Document} pod
 * @param {Document} container
 */
export function secretReader(cluster, pod, container) {
  const name = variable(container, 'SECRET_NAME');
  const address = variable(container, 'KEYVAULT_URL');
  const outcome = readSecret(cluster, pod, address, name);
  if ('value' in outcome)
    return logLine('I', 63, `"successfully got secret" secret=${JSON.stringify(outcome.value)}`);
  const details = `err=${JSON.stringify(outcome.problem)} keyvault="${address}" secretName="${name}"`;
  return logLine('E', 57, `"failed to get secret from keyvault" ${details}`);
}

/** @param {Document} container @param {string} wanted @returns {string} */
function variable({ env }, wanted) {
  return (env ?? []).find((/** @type {Document} */ { name }) => name === wanted)?.value ?? '';
}

/** @param {Document} cluster @param {Document} pod @param {string} address @param {string} name @returns {{ value: string } | { problem: string }} */
function readSecret(cluster, pod, address, name) {
  const identity = assumeIdentity(cluster, pod);
  if ('problem' in identity) return identity;
  const host = /^https:\/\/([^./]+)\.vault\.azure\.net\/?$/.exec(address)?.[1];
  const vault = host && findVault(host);
  if (!vault)
    return {
      problem: `Get "${address}secrets/${name}": dial tcp: lookup ${host ?? ''}.vault.azure.net: no such host`,
    };
  if (!mayUseSecrets(identity.principalId, 'get', vault.id)) {
    return { problem: `ERROR CODE: Forbidden ${forbidden(identity.principalId, 'get', vault, name)}` };
  }
  const secret = findSecret(vault, name);
  if (secret) return { value: secret.value };
  return {
    problem: `ERROR CODE: SecretNotFound A secret with (name/id) ${name} was not found in this key vault.`,
  };
}

/**
 * The identity that the pod's service account may act as, by a federated credential.
 * @param {Document} cluster
 * @param {Document} pod
 * @returns {{ principalId: string } | { problem: string }}
 */
function assumeIdentity(cluster, pod) {
  const { namespace, labels } = pod.metadata;
  const enabled = cluster.securityProfile.workloadIdentity?.enabled;
  if (!enabled || labels?.['azure.workload.identity/use'] !== 'true') {
    return {
      problem:
        'WorkloadIdentityCredential: no token file specified. Check pod configuration or set TokenFilePath in the options',
    };
  }
  const account = findObject(cluster, requireKind('serviceaccount'), namespace, pod.spec.serviceAccountName);
  const clientId = account?.metadata.annotations?.['azure.workload.identity/client-id'];
  const identity = allIdentities().find((known) => known.clientId === clientId);
  if (!identity) {
    return {
      problem: `AADSTS700016: Application with identifier '${clientId ?? ''}' was not found in the directory '${TENANT}'.`,
    };
  }
  const issuer = cluster.oidcIssuerProfile.issuerUrl;
  const subject = `system:serviceaccount:${namespace}:${pod.spec.serviceAccountName}`;
  const trusted = credentialsOf(identity).some(
    (credential) =>
      credential.issuer === issuer &&
      credential.subject === subject &&
      credential.audiences.includes(AUDIENCE),
  );
  if (trusted) return { principalId: identity.principalId };
  return {
    problem: `AADSTS70021: No matching federated identity record found for presented assertion. Assertion Issuer: '${issuer}'. Assertion Subject: '${subject}'. Assertion Audience: '${AUDIENCE}'.`,
  };
}

/**
 * A line as klog writes it: `I0114 10:35:09.795900       1 main.go:63] …`.
 * @param {'I' | 'E'} level
 * @param {number} line
 * @param {string} message
 */
function logLine(level, line, message) {
  const [date = '', time = ''] = new Date().toISOString().split('T');
  return `${level}${date.slice(5).replace('-', '')} ${time.slice(0, 12)}000       1 main.go:${line}] ${message}\n`;
}
