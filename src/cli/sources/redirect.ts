import { hasCredentials } from './address.ts';
import { mostRedirects } from './limits.ts';

/** Where a redirect leads, or why it is not followed. */
export type Redirect = { ok: true; url: URL } | { ok: false; problem: string };

/** Answers by which a server sends elsewhere. */
const redirects = new Set([301, 302, 303, 307, 308]);

/** Whether a status is that of a redirect. */
export function isRedirect(status: number): boolean {
  return redirects.has(status);
}

/**
 * Decides about a redirect: what is asked for over an encrypted connection is not taken from one that is none.
 *
 * @param followed - how many have been followed already
 */
export function followRedirect(from: URL, location: string | null, followed: number): Redirect {
  if (followed >= mostRedirects) return no(`it is redirected more than ${mostRedirects} times`);
  if (location === null || !URL.canParse(location, from.href)) return no('it is redirected to nowhere');
  const url = new URL(location, from);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return no(`it is redirected to ${url.protocol}, which docproof does not read`);
  }
  if (from.protocol === 'https:' && url.protocol === 'http:') {
    return no(`it is redirected from https to http, to ${url.host}: name an address that stays encrypted`);
  }
  if (hasCredentials(url)) return no(`it is redirected to an address with a password, at ${url.host}`);
  return { ok: true, url };
}

function no(problem: string): Redirect {
  return { ok: false, problem };
}
