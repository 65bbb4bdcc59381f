import { expect, test } from 'vitest';
import { isSecretName } from '../../../src/run/secrets/names.ts';

test.each([
  'TOKEN',
  'GITHUB_TOKEN',
  'DB_PASSWORD',
  'db_password',
  'clientSecret',
  'AZURE_STORAGE_KEY',
  'accountKey',
  'storageAPIKey',
  'AZURE_STORAGE_CONNECTION_STRING',
  'connectionString',
  'MY_CONNECTIONSTRING',
  'SSH_PASSPHRASE',
  'MYSQL_PWD',
  'AZURE_DEVOPS_EXT_PAT',
  'STORAGE_SAS',
  'ADMIN_PASSWORD2',
  'TOKEN_1',
  'azurestorageaccountkey',
  'sastoken',
  'CLIENTSECRET',
])('%s is the name of a secret', (name) => {
  expect(isSecretName(name, [])).toBe(true);
});

test.each([
  'KEYVAULT_SECRET_NAME',
  'TOKEN_URL',
  'PASSWORD_FILE',
  'secretName',
  'MONKEY',
  'keyvaultsecretname',
  'tokenurl',
  'PWD',
  'OLDPWD',
  'PASS',
  'CONNECTION',
  'STRING',
  'PATH',
  '_',
])('%s is none', (name) => {
  expect(isSecretName(name, [])).toBe(false);
});

test('further names are secret by themselves, and by what they begin with', () => {
  const more = ['LICENCE', 'MY_*'];
  expect(['LICENCE', 'MY_NAME', 'LICENCES'].map((name) => isSecretName(name, more))).toEqual([
    true,
    true,
    false,
  ]);
});
