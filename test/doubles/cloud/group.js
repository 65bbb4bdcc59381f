// @ts-check
// `az group`: resource groups, which hold everything else.
import { SUBSCRIPTION } from './account.js';
import { readTags } from './arguments.js';
import { Fault, groupNotFound, serviceFault } from './fault.js';
import { groupLocation } from './locations.js';
import { LOCATION, NO_WAIT, TAGS, YES } from './parameters.js';
import { children, find, put, remove } from './store.js';

/** @typedef {import('./azure.js').Command} Command */
/** @typedef {import('./arguments.js').Parameter} Parameter */
/** @typedef {import('./store.js').Document} Document */

const GROUPS = `/subscriptions/${SUBSCRIPTION}/resourceGroups`;

/** @type {Parameter} */
const NAME = { key: 'name', flags: ['--name', '-n', '--resource-group', '-g'], required: true };

/** @param {string} name */
function groupId(name) {
  return `${GROUPS}/${name}`;
}

export function allGroups() {
  return children(GROUPS);
}

/**
 * The group, or the service's refusal.
 * @param {string} name
 */
export function requireGroup(name) {
  const group = find(groupId(name));
  if (!group) throw groupNotFound(name);
  return group;
}

/**
 * The id of a resource in a group that exists, by the group's own spelling.
 * @param {string} group
 * @param {string} type  e.g. Microsoft.KeyVault/vaults
 * @param {string} name
 */
export function resourceId(group, type, name) {
  return `${requireGroup(group).id}/providers/${type}/${name}`;
}

/**
 * The resources of a type: in one group, or in all of them.
 * @param {string | undefined} group
 * @param {string} type
 * @returns {Document[]}
 */
export function resourcesOf(group, type) {
  const groups = group === undefined ? allGroups() : [requireGroup(group)];
  return groups.flatMap(({ id }) => children(`${id}/providers/${type}`));
}

/**
 * Stands for the question "Are you sure (y/n)?", which nobody is there to answer.
 * @param {Document} values
 */
export function requireConfirmation(values) {
  if (!values.yes) throw new Fault('Unable to prompt for confirmation as no tty available. Use --yes.');
}

/** @param {Document} values */
function create({ name, location, tags }) {
  if (!/^[-\w.()]{1,90}$/.test(name) || name.endsWith('.')) throw invalidName(name);
  const existing = find(groupId(name));
  const region = groupLocation(location);
  if (existing && existing.location !== region) throw otherLocation(name, existing.location);
  const group = {
    id: groupId(name),
    location: region,
    managedBy: null,
    name,
    properties: { provisioningState: 'Succeeded' },
    tags: readTags(tags),
    type: 'Microsoft.Resources/resourceGroups',
  };
  put(group.id, group);
  return group;
}

/** @param {string} name */
function invalidName(name) {
  return serviceFault(
    'InvalidResourceGroupName',
    `The provided resource group name '${name}' has these invalid characters or is too long. The name can only be a letter, digit, '-', '.', '(', ')' or '_', has at most 90 characters and cannot end with '.'.`,
  );
}

/** @param {string} name @param {string} location */
function otherLocation(name, location) {
  return serviceFault(
    'InvalidResourceGroupLocation',
    `Invalid resource group location '${location}'. The Resource group '${name}' already exists in location '${location}'.`,
  );
}

/** @param {Document} values */
function deleteGroup(values) {
  requireConfirmation(values);
  remove(requireGroup(values.name).id);
  return null;
}

/** @param {Document} group */
function row({ name, location, properties }) {
  return { Name: name, Location: location, Status: properties.provisioningState };
}

/** @type {Command[]} */
export const commands = [
  { name: 'group create', parameters: [NAME, { ...LOCATION, required: true }, TAGS], run: create },
  { name: 'group show', parameters: [NAME], run: ({ name }) => requireGroup(name), row },
  { name: 'group list', parameters: [], run: allGroups, row },
  { name: 'group exists', parameters: [NAME], run: ({ name }) => find(groupId(name)) !== undefined },
  { name: 'group delete', parameters: [NAME, YES, NO_WAIT], run: deleteGroup },
];
