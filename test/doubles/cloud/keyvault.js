// @ts-check
// `az keyvault`: vaults, and the secrets in them.
import { randomUUID } from 'node:crypto';
import { CALLER, TENANT } from './account.js';
import { readTags } from './arguments.js';
import { Fault, resourceNotFound, serviceFault } from './fault.js';
import { requireGroup, resourceId, resourcesOf } from './group.js';
import { resourceLocation } from './locations.js';
import { GROUP, LOCATION, NAME, OPTIONAL_GROUP, TAGS } from './parameters.js';
import { mayUseSecrets } from './role.js';
import { children, find, put, remove } from './store.js';

/** @typedef {import('./azure.js').Command} Command */
/** @typedef {import('./arguments.js').Parameter} Parameter */
/** @typedef {import('./store.js').Document} Document */

const TYPE = 'Microsoft.KeyVault/vaults';

/** @type {Parameter} */
const VAULT = { key: 'vault', flags: ['--vault-name'], required: true };

/**
 * The vault of this name in any group: names are unique in the world.
 * @param {string} name
 */
export function findVault(name) {
  return resourcesOf(undefined, TYPE).find((vault) => vault.name.toLowerCase() === name.toLowerCase());
}

/** @param {Document} vault @param {string} name */
export function findSecret(vault, name) {
  return find(`${vault.id}/secrets/${name}`);
}

/** @param {Document} values */
function create({ group, name, location, tags, purgeProtection, rbac, retention, sku }) {
  const { location: home } = requireGroup(group);
  refuseName(name);
  const region = resourceLocation(location ?? home, TYPE);
  const vault = {
    id: resourceId(group, TYPE, name),
    location: region,
    name,
    properties: {
      accessPolicies: [],
      createMode: null,
      enablePurgeProtection: purgeProtection ?? null,
      enableRbacAuthorization: rbac ?? true,
      enableSoftDelete: true,
      enabledForDeployment: false,
      enabledForDiskEncryption: null,
      enabledForTemplateDeployment: null,
      hsmPoolResourceId: null,
      networkAcls: null,
      privateEndpointConnections: null,
      provisioningState: 'Succeeded',
      publicNetworkAccess: 'Enabled',
      sku: { family: 'A', name: sku ?? 'standard' },
      softDeleteRetentionInDays: Number(retention ?? 90),
      tenantId: TENANT,
      vaultUri: `https://${name.toLowerCase()}.vault.azure.net/`,
    },
    resourceGroup: group,
    systemData: null,
    tags: readTags(tags) ?? {},
    type: TYPE,
  };
  put(vault.id, vault);
  return vault;
}

/** @param {string} name */
function refuseName(name) {
  if (!/^[A-Za-z](?:-?[A-Za-z0-9])+$/.test(name) || name.length < 3 || name.length > 24) {
    throw serviceFault(
      'VaultNameNotValid',
      `The vault name '${name}' is invalid. A vault's name must be between 3-24 alphanumeric characters. The name must begin with a letter, end with a letter or digit, and not contain consecutive hyphens. Follow this link for more information: https://go.microsoft.com/fwlink/?linkid=2147742`,
    );
  }
  if (findVault(name)) throw new Fault(`The specified vault: ${name} already exists.`);
}

/** @param {Document} values */
function requireVault({ group, name }) {
  if (group === undefined) {
    const vault = findVault(name);
    if (!vault) throw new Fault(`The Vault or HSM '${name}' not found within subscription.`, 3);
    return vault;
  }
  const vault = find(resourceId(group, TYPE, name));
  if (!vault) throw resourceNotFound(TYPE, name, group);
  return vault;
}

/**
 * The vault behind a name, if the caller may do this with its secrets.
 * @param {string} name
 * @param {'get' | 'set'} action
 * @param {string} secret
 */
function openVault(name, action, secret) {
  const vault = findVault(name);
  if (!vault) {
    const host = `${name}.vault.azure.net`;
    throw new Fault(
      `<urllib3.connection.HTTPSConnection object>: Failed to resolve '${host}' ([Errno -2] Name or service not known)`,
    );
  }
  // Without Azure RBAC, whoever made the vault is in its access policy.
  const allowed = !vault.properties.enableRbacAuthorization || mayUseSecrets(CALLER.id, action, vault.id);
  if (!allowed) throw serviceFault('Forbidden', forbidden(CALLER.id, action, vault, secret));
  return vault;
}

/**
 * What a vault says to somebody without a role.
 * @param {string} principalId
 * @param {'get' | 'set'} action
 * @param {Document} vault
 * @param {string} secret
 */
export function forbidden(principalId, action, vault, secret) {
  return [
    'Caller is not authorized to perform action on resource.',
    'If role assignments, deny assignments or role definitions were changed recently, please observe propagation time.',
    `Caller: oid=${principalId};iss=https://sts.windows.net/${TENANT}/`,
    `Action: 'Microsoft.KeyVault/vaults/secrets/${action}Secret/action'`,
    `Resource: '${vault.id.toLowerCase()}/secrets/${secret}'`,
    'Assignment: (not found)',
    `Vault: ${vault.name};location=${vault.location}`,
  ].join('\n');
}

/** @param {Document} values */
function setSecret({ vault: vaultName, name, value, tags }) {
  if (!/^[-0-9A-Za-z]{1,127}$/.test(name)) {
    throw serviceFault('BadParameter', `The request URI contains an invalid name: ${name}`);
  }
  const vault = openVault(vaultName, 'set', name);
  const now = new Date().toISOString().replace(/\.\d+Z$/, '+00:00');
  const secret = {
    attributes: {
      created: now,
      enabled: true,
      expires: null,
      notBefore: null,
      recoverableDays: vault.properties.softDeleteRetentionInDays,
      recoveryLevel: vault.properties.enablePurgeProtection ? 'Recoverable' : 'Recoverable+Purgeable',
      updated: now,
    },
    contentType: null,
    id: `${vault.properties.vaultUri}secrets/${name}/${randomUUID().replaceAll('-', '')}`,
    kid: null,
    managed: null,
    name,
    tags: readTags(tags) ?? { 'file-encoding': 'utf-8' },
    value,
  };
  put(`${vault.id}/secrets/${name}`, secret);
  return secret;
}

/** @param {Document} values */
function showSecret({ vault, name }) {
  const secret = findSecret(openVault(vault, 'get', name), name);
  if (secret) return secret;
  throw serviceFault(
    'SecretNotFound',
    `A secret with (name/id) ${name} was not found in this key vault. If you recently deleted this secret you may be able to recover it using the correct recovery command. For help resolving this issue, please see https://go.microsoft.com/fwlink/?linkid=2125182`,
    3,
  );
}

/**
 * Secrets are listed without their values.
 * @param {Document} values
 */
function listSecrets({ vault }) {
  return children(`${openVault(vault, 'get', '').id}/secrets`).map(({ value, kid, ...listed }) => listed);
}

/** @type {Command[]} */
export const commands = [
  {
    name: 'keyvault create',
    parameters: [
      NAME,
      GROUP,
      LOCATION,
      TAGS,
      { key: 'purgeProtection', flags: ['--enable-purge-protection'], takes: 'boolean' },
      { key: 'rbac', flags: ['--enable-rbac-authorization'], takes: 'boolean' },
      { key: 'retention', flags: ['--retention-days'] },
      { key: 'sku', flags: ['--sku'], choices: ['premium', 'standard'] },
    ],
    run: create,
  },
  { name: 'keyvault show', parameters: [NAME, OPTIONAL_GROUP], run: requireVault },
  { name: 'keyvault list', parameters: [OPTIONAL_GROUP], run: ({ group }) => resourcesOf(group, TYPE) },
  {
    name: 'keyvault delete',
    parameters: [NAME, OPTIONAL_GROUP],
    run: (values) => remove(requireVault(values).id),
  },
  {
    name: 'keyvault secret set',
    parameters: [NAME, VAULT, { key: 'value', flags: ['--value'], required: true }, TAGS],
    run: setSecret,
  },
  { name: 'keyvault secret show', parameters: [NAME, VAULT], run: showSecret },
  { name: 'keyvault secret list', parameters: [VAULT], run: listSecrets },
];
