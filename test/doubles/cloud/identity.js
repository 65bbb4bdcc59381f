// @ts-check
// `az identity`: managed identities, and the federated credentials by which others may act as them.
import { randomUUID } from 'node:crypto';
import { TENANT } from './account.js';
import { readTags } from './arguments.js';
import { resourceNotFound, serviceFault } from './fault.js';
import { requireGroup, resourceId, resourcesOf } from './group.js';
import { resourceLocation } from './locations.js';
import { GROUP, LOCATION, NAME, OPTIONAL_GROUP, TAGS, YES } from './parameters.js';
import { children, find, put, remove } from './store.js';

/** @typedef {import('./azure.js').Command} Command */
/** @typedef {import('./arguments.js').Parameter} Parameter */
/** @typedef {import('./store.js').Document} Document */

const TYPE = 'Microsoft.ManagedIdentity/userAssignedIdentities';
const CREDENTIALS = 'federatedIdentityCredentials';

/** @type {Parameter} */
const IDENTITY = { key: 'identity', flags: ['--identity-name'], required: true };

export function allIdentities() {
  return resourcesOf(undefined, TYPE);
}

/**
 * The credentials that belong to an identity.
 * @param {Document} identity
 */
export function credentialsOf(identity) {
  return children(`${identity.id}/${CREDENTIALS}`);
}

/** @param {string} group @param {string} name */
function requireIdentity(group, name) {
  const identity = find(resourceId(group, TYPE, name));
  if (!identity) throw resourceNotFound(TYPE, name, group);
  return identity;
}

/** @param {Document} values */
function create({ group, name, location, tags }) {
  const { location: home, id: groupId } = requireGroup(group);
  if (!/^[A-Za-z0-9][-\w]{2,127}$/.test(name)) throw invalidName(name);
  const id = `${groupId.replace('/resourceGroups/', '/resourcegroups/')}/providers/${TYPE}/${name}`;
  const existing = find(id);
  const identity = {
    clientId: existing?.clientId ?? randomUUID(),
    id,
    location: resourceLocation(location ?? home, TYPE),
    name,
    principalId: existing?.principalId ?? randomUUID(),
    resourceGroup: group,
    systemData: null,
    tags: readTags(tags) ?? {},
    tenantId: TENANT,
    type: TYPE,
  };
  put(id, identity);
  return identity;
}

/** @param {string} name */
function invalidName(name) {
  return serviceFault(
    'InvalidResourceName',
    `The resource name '${name}' is invalid. A valid resource name starts with a letter or digit, contains only alphanumerics, '-' and '_', and is between 3 and 128 characters long.`,
  );
}

/** @param {Document} values */
function createCredential({ group, identity, name, issuer, subject, audiences }) {
  const { id: identityId } = requireIdentity(group, identity);
  if (!/^https:\/\/[^\s/]+/.test(issuer)) throw invalidProperty('issuer', issuer);
  if (!subject) throw invalidProperty('subject', subject);
  const credential = {
    audiences: audiences ?? ['api://AzureADTokenExchange'],
    id: `${identityId}/${CREDENTIALS}/${name}`,
    issuer,
    name,
    resourceGroup: group,
    subject,
    systemData: null,
    type: `${TYPE}/${CREDENTIALS}`,
  };
  refuseTwin(credential, children(`${identityId}/${CREDENTIALS}`));
  put(credential.id, credential);
  return credential;
}

/** @param {string} name @param {string} value */
function invalidProperty(name, value) {
  return serviceFault(
    'BadRequest',
    `Failed to add or update FederatedIdentityCredential: the property '${name}' has an invalid value '${value}'.`,
  );
}

/**
 * Issuer and subject together may stand in one credential of an identity only.
 * @param {Document} credential
 * @param {Document[]} others
 */
function refuseTwin(credential, others) {
  const twin = others.find(
    (other) =>
      other.name !== credential.name &&
      other.issuer === credential.issuer &&
      other.subject === credential.subject,
  );
  if (!twin) return;
  throw serviceFault(
    'Conflict',
    `Issuer and subject combination already exists for this Managed Identity: '${twin.name}'.`,
  );
}

/** @param {Document} values */
function requireCredential({ group, identity, name }) {
  const credential = find(`${requireIdentity(group, identity).id}/${CREDENTIALS}/${name}`);
  if (!credential) throw resourceNotFound(`${TYPE}/${identity}/${CREDENTIALS}`, name, group);
  return credential;
}

/** @type {Command[]} */
export const commands = [
  { name: 'identity create', parameters: [NAME, GROUP, LOCATION, TAGS], run: create },
  {
    name: 'identity show',
    parameters: [NAME, GROUP],
    run: ({ group, name }) => requireIdentity(group, name),
  },
  { name: 'identity list', parameters: [OPTIONAL_GROUP], run: ({ group }) => resourcesOf(group, TYPE) },
  {
    name: 'identity delete',
    parameters: [NAME, GROUP],
    run: ({ group, name }) => remove(requireIdentity(group, name).id),
  },
  {
    name: 'identity federated-credential create',
    parameters: [
      NAME,
      IDENTITY,
      GROUP,
      { key: 'issuer', flags: ['--issuer'], required: true },
      { key: 'subject', flags: ['--subject'], required: true },
      { key: 'audiences', flags: ['--audiences', '--audience'], takes: 'some' },
    ],
    run: createCredential,
  },
  { name: 'identity federated-credential show', parameters: [NAME, IDENTITY, GROUP], run: requireCredential },
  {
    name: 'identity federated-credential list',
    parameters: [IDENTITY, GROUP],
    run: ({ group, identity }) => credentialsOf(requireIdentity(group, identity)),
  },
  {
    name: 'identity federated-credential delete',
    parameters: [NAME, IDENTITY, GROUP, YES],
    run: (values) => remove(requireCredential(values).id),
  },
];
