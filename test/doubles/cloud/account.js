// @ts-check
// `az account`, `az version`: one subscription, to which somebody is always signed in.
import { Fault } from './fault.js';
import { LOCATIONS } from './locations.js';

/** @typedef {import('./azure.js').Command} Command */

export const SUBSCRIPTION = '5b0c1f52-7c5e-4a39-9b1d-3f0a8e6d2c41';
export const TENANT = '0d7e6a1c-94b8-4f2e-8a57-c6b3d1e9f820';

/** The person at the keyboard. */
export const CALLER = {
  id: '8f4e2b9a-16c3-4d7f-a5e0-72b1c9d8f364',
  displayName: 'Robin Doe',
  userPrincipalName: 'robin@contoso.onmicrosoft.com',
};

const ACCOUNT = {
  environmentName: 'AzureCloud',
  homeTenantId: TENANT,
  id: SUBSCRIPTION,
  isDefault: true,
  managedByTenants: [],
  name: 'Doubled Subscription',
  state: 'Enabled',
  tenantDefaultDomain: 'contoso.onmicrosoft.com',
  tenantDisplayName: 'Contoso',
  tenantId: TENANT,
  user: { name: CALLER.userPrincipalName, type: 'user' },
};

/**
 * Throws unless this names the one subscription there is, by id or by name.
 * @param {string} wanted
 */
export function requireSubscription(wanted) {
  const known = [ACCOUNT.id, ACCOUNT.name].some((name) => name.toLowerCase() === wanted.toLowerCase());
  if (!known) throw new Fault(`The subscription of '${wanted}' doesn't exist in cloud 'AzureCloud'.`);
}

/** @type {Command[]} */
export const commands = [
  { name: 'account show', parameters: [], run: () => ACCOUNT },
  { name: 'account list', parameters: [], run: () => [ACCOUNT] },
  {
    name: 'account set',
    // `--subscription` is an argument of every command, and is checked for all of them.
    parameters: [{ key: 'subscription', flags: ['--subscription', '--name', '-n', '-s'], required: true }],
    run: () => null,
  },
  { name: 'account list-locations', parameters: [], run: () => LOCATIONS },
  {
    name: 'version',
    parameters: [],
    run: () => ({ 'azure-cli': '2.80.0', 'azure-cli-core': '2.80.0', extensions: {} }),
  },
];
