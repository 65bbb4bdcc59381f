// @ts-check
// `az role assignment`: who may do what, and on which scope.
import { randomUUID } from 'node:crypto';
import { CALLER, SUBSCRIPTION } from './account.js';
import { Fault, serviceFault } from './fault.js';
import { requireGroup } from './group.js';
import { allIdentities } from './identity.js';
import { YES } from './parameters.js';
import { children, find, put, remove } from './store.js';

/** @typedef {import('./azure.js').Command} Command */
/** @typedef {import('./arguments.js').Parameter} Parameter */
/** @typedef {import('./store.js').Document} Document */

/** Built-in roles, and what each may do with a key vault's secrets. */
const ROLES = [
  { name: 'Owner', id: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635', secrets: [] },
  { name: 'Contributor', id: 'b24988ac-6180-42a0-ab88-20f7382dd24c', secrets: [] },
  { name: 'Reader', id: 'acdd72a7-3385-48ef-bd42-f606fba81ae7', secrets: [] },
  { name: 'AcrPull', id: '7f951dda-4ed3-4680-a7ca-43fe172d538d', secrets: [] },
  { name: 'Network Contributor', id: '4d97b98b-1d4f-4787-a291-c67834d000e7', secrets: [] },
  { name: 'Key Vault Administrator', id: '00482a5a-887f-4fb3-b363-3b7fe8e74483', secrets: ['get', 'set'] },
  { name: 'Key Vault Secrets Officer', id: 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7', secrets: ['get', 'set'] },
  { name: 'Key Vault Secrets User', id: '4633458b-17de-408a-b874-0445c86b69e6', secrets: ['get'] },
];

const ASSIGNMENTS = '/assignments';

/**
 * Whether a principal may `get` or `set` the secrets of a vault, by a role on it or on what holds it.
 * @param {string} principalId
 * @param {'get' | 'set'} action
 * @param {string} vaultId
 */
export function mayUseSecrets(principalId, action, vaultId) {
  return children(ASSIGNMENTS).some(
    (assignment) =>
      assignment.principalId === principalId &&
      holds(assignment.scope, vaultId) &&
      ROLES.some(({ name, secrets }) => name === assignment.roleDefinitionName && secrets.includes(action)),
  );
}

/** @param {string} scope @param {string} id */
function holds(scope, id) {
  return `${id}/`.toLowerCase().startsWith(`${scope}/`.toLowerCase());
}

/** @param {string} wanted  a role's name or id */
function requireRole(wanted) {
  const role = ROLES.find(({ name, id }) => name.toLowerCase() === wanted.toLowerCase() || id === wanted);
  if (!role) throw new Fault(`Role '${wanted}' doesn't exist.`);
  return role;
}

/**
 * The scope without its last slash; throws where nothing is there.
 * @param {string} scope
 */
function requireScope(scope) {
  const id = scope.replace(/\/+$/, '');
  const [, subscriptions, subscription, groups, group, ...rest] = id.split('/');
  if (subscriptions?.toLowerCase() !== 'subscriptions' || subscription?.toLowerCase() !== SUBSCRIPTION) {
    throw serviceFault(
      'MissingSubscription',
      'The request did not have a subscription or a valid tenant level resource provider.',
      3,
    );
  }
  if (groups !== undefined) requireGroup(group ?? '');
  if (rest.length > 0 && !find(id)) {
    const path = rest.slice(1).join('/');
    throw serviceFault(
      'ResourceNotFound',
      `The Resource '${path}' under resource group '${group}' was not found.`,
      3,
    );
  }
  return id;
}

/**
 * Who is meant: the caller or a managed identity, by object id, client id or user name.
 * @param {Document} values
 * @returns {{ id: string, name: string, type: string }}
 */
function requirePrincipal({ assignee, objectId, principalType }) {
  if (!assignee && !objectId) throw new Fault('usage error: --assignee STRING | --assignee-object-id GUID');
  const wanted = assignee || objectId;
  if ([CALLER.id, CALLER.userPrincipalName].includes(wanted)) {
    return { id: CALLER.id, name: CALLER.userPrincipalName, type: 'User' };
  }
  const identity = allIdentities().find(
    ({ principalId, clientId }) => principalId === wanted || (assignee && clientId === wanted),
  );
  if (identity) return { id: identity.principalId, name: identity.clientId, type: 'ServicePrincipal' };
  // With the type given, the service does not look the principal up.
  if (objectId && principalType) return { id: objectId, name: '', type: principalType };
  throw new Fault(
    `Cannot find user or service principal in graph database for '${wanted}'. If the assignee is an appId, make sure the corresponding service principal is created with 'az ad sp create --id ${wanted}'.`,
  );
}

/** @param {Document} values */
function create(values) {
  const principal = requirePrincipal(values);
  const scope = requireScope(values.scope);
  const role = requireRole(values.role);
  const same = children(ASSIGNMENTS).find(
    (other) =>
      other.principalId === principal.id && other.roleDefinitionName === role.name && other.scope === scope,
  );
  if (same) return same;
  const name = randomUUID();
  const now = new Date().toISOString();
  const assignment = {
    condition: null,
    conditionVersion: null,
    createdBy: CALLER.id,
    createdOn: now,
    delegatedManagedIdentityResourceId: null,
    description: null,
    id: `${scope}/providers/Microsoft.Authorization/roleAssignments/${name}`,
    name,
    principalId: principal.id,
    principalName: principal.name,
    principalType: principal.type,
    roleDefinitionId: `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions/${role.id}`,
    roleDefinitionName: role.name,
    scope,
    type: 'Microsoft.Authorization/roleAssignments',
    updatedBy: CALLER.id,
    updatedOn: now,
  };
  put(`${ASSIGNMENTS}/${name}`, assignment);
  return assignment;
}

/**
 * The assignments that fit what was asked.
 * @param {Document} values
 */
function list({ assignee, scope, role }) {
  const principal = assignee === undefined ? undefined : requirePrincipal({ assignee }).id;
  return children(ASSIGNMENTS).filter(
    (assignment) =>
      (principal === undefined || assignment.principalId === principal) &&
      (scope === undefined || assignment.scope.toLowerCase() === scope.toLowerCase()) &&
      (role === undefined || assignment.roleDefinitionName === requireRole(role).name),
  );
}

/** @type {Parameter[]} */
const FILTERS = [
  { key: 'assignee', flags: ['--assignee'] },
  { key: 'role', flags: ['--role'] },
  { key: 'scope', flags: ['--scope'] },
];

/** @type {Command[]} */
export const commands = [
  {
    name: 'role assignment create',
    parameters: [
      { key: 'role', flags: ['--role'], required: true },
      { key: 'scope', flags: ['--scope'], required: true },
      { key: 'assignee', flags: ['--assignee'] },
      { key: 'objectId', flags: ['--assignee-object-id'] },
      {
        key: 'principalType',
        flags: ['--assignee-principal-type'],
        choices: ['ForeignGroup', 'Group', 'ServicePrincipal', 'User'],
      },
    ],
    run: create,
  },
  {
    name: 'role assignment list',
    parameters: [...FILTERS, { key: 'all', flags: ['--all'], takes: 'none' }],
    run: list,
  },
  {
    name: 'role assignment delete',
    parameters: [...FILTERS, YES],
    run: (values) => {
      for (const { name } of list(values)) remove(`${ASSIGNMENTS}/${name}`);
    },
  },
];
