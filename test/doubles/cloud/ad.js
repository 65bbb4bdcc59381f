// @ts-check
// `az ad`: the directory, as far as the signed-in user.
import { CALLER } from './account.js';

/** @type {import('./azure.js').Command[]} */
export const commands = [
  {
    name: 'ad signed-in-user show',
    parameters: [],
    run: () => ({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/$entity',
      businessPhones: [],
      displayName: CALLER.displayName,
      givenName: 'Robin',
      id: CALLER.id,
      jobTitle: null,
      mail: null,
      mobilePhone: null,
      officeLocation: null,
      preferredLanguage: null,
      surname: 'Doe',
      userPrincipalName: CALLER.userPrincipalName,
    }),
  },
];
