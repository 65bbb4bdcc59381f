import { isSecretName } from '../../run/secrets/names.ts';

/** What gives access in addresses of cloud storage, beside what names of secrets say. */
const signatures = ['sig', 'Signature', 'X_Amz_Signature', 'X_Goog_Signature'];

/** The web address of an article, or why it cannot be used. */
export type Address = { ok: true; address: string } | { ok: false; message: string };

/** Takes an address as it was given. What stands behind `#` is a place in the article, and goes. */
export function articleAddress(given: string): Address {
  if (!URL.canParse(given)) return { ok: false, message: `${given} is no valid address` };
  const url = new URL(given);
  if (hasCredentials(url)) {
    const message = `the address of an article at ${url.host} has a password in it, which reports would show: download the file and name it`;
    return { ok: false, message };
  }
  const secret = [...url.searchParams.keys()].find((name) =>
    isSecretName(name.replaceAll(/\W/g, '_'), signatures),
  );
  if (secret !== undefined) {
    const message = `the address of an article at ${url.host} has a secret in it, behind ${secret}=, which reports would show: download the file and name it`;
    return { ok: false, message };
  }
  url.hash = '';
  return { ok: true, address: url.href };
}

/** Whether a user or a password is part of an address. */
export function hasCredentials({ username, password }: URL): boolean {
  return username !== '' || password !== '';
}
