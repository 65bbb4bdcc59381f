declare const DOCPROOF_MANIFEST: Manifest | undefined;

/** What a package says of where it lives. */
export interface Manifest {
  homepage?: string;
  repository?: string | { url?: string };
}

/** Of this package, put in by the build. */
export const manifest: Manifest = typeof DOCPROOF_MANIFEST === 'undefined' ? {} : DOCPROOF_MANIFEST;

/**
 * Address of an entry in the manual of a package; `null` if the package does not say where it lives.
 *
 * @param anchor - a finding's code, or another anchor of the page
 * @param name - of a page in the reference
 */
export function manualUrl(
  { homepage, repository }: Manifest,
  anchor: string,
  name = 'diagnostics',
): string | null {
  const page = `docs/reference/${name}.md#${anchor}`;
  const source = typeof repository === 'string' ? repository : repository?.url;
  const folder = source === undefined ? null : repositoryUrl(source);
  if (folder !== null) return `${folder}/blob/HEAD/${page}`;
  return homepage === undefined ? null : `${homepage.replace(/[#?].*$/, '').replace(/\/*$/, '')}/${page}`;
}

/** `git+https://host/owner/name.git`, `git@host:owner/name.git`, `github:owner/name` and `owner/name` as an address for browsers. */
function repositoryUrl(written: string): string | null {
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(written)?.[1];
  if (short !== undefined) return `https://github.com/${short}`;
  const [, host, path] =
    /^(?:git\+)?(?:https?|ssh|git):\/\/(?:[^@/]*@)?([\w.-]+(?::\d+)?)\/(.+?)(?:\.git)?\/?$/.exec(written) ??
    /^[\w.-]+@([\w.-]+):(.+?)(?:\.git)?$/.exec(written) ??
    [];
  return host === undefined || path === undefined ? null : `https://${host}/${path}`;
}
