import { isNamed } from '../variable-names.ts';

/** Last words of names whose values are secret. */
const secretWords: ReadonlySet<string> = new Set([
  'APIKEY',
  'CREDENTIAL',
  'CREDENTIALS',
  'JWT',
  'KEY',
  'PASSPHRASE',
  'PASSWD',
  'PASSWORD',
  'SAS',
  'SECRET',
  'TOKEN',
]);

/** Last words that mean something else where they are the only one: `PWD` is a folder. */
const secretBehindOthers: ReadonlySet<string> = new Set(['PASS', 'PAT', 'PWD']);
const secretPairs: ReadonlySet<string> = new Set(['CONNECTION_STRING', 'CONN_STR', 'CONNECTION_STR']);

/** Ends of words that people write in one. */
const runTogether = /(?:CONNECTIONSTRING|PASSWORD|SECRET|TOKEN|(?:ACCESS|ACCOUNT|PRIVATE|STORAGE)KEY)$/;

/**
 * Whether the value of a variable is a secret, by the last word of its name: `DB_PASSWORD` and `clientSecret`, but not
 * `KEYVAULT_SECRET_NAME`. A number behind it does not count.
 *
 * @param more - names that are secret whatever they are, `PREFIX*` for several
 */
export function isSecretName(name: string, more: readonly string[]): boolean {
  if (isNamed(name, more)) return true;
  if (name === 'OLDPWD') return false;
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toUpperCase()
    .replace(/[_\d]+$/, '')
    .split('_')
    .filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  if (secretWords.has(last) || runTogether.test(last)) return true;
  return words.length > 1 && (secretBehindOthers.has(last) || secretPairs.has(words.slice(-2).join('_')));
}
