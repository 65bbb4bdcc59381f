import { longestMs } from './limits.ts';
import { followRedirect, isRedirect } from './redirect.ts';
import { Refusal, textOf, type Wanted } from './response-text.ts';
import type { SourceText } from './source-text.ts';

const accepted: Record<Wanted, string> = {
  article: 'text/markdown, text/plain;q=0.9, text/*;q=0.5',
  file: 'text/markdown, text/plain;q=0.9, */*;q=0.5',
};

/** Reads an article from a web address. */
export function fetchArticle(address: string, limitMs = longestMs): Promise<SourceText> {
  return fetchText(address, 'article', limitMs);
}

/**
 * Reads a text from a web address, within limits of size and time. Web pages are not taken, nor files that another site has.
 *
 * @param limitMs - how long it may take, in milliseconds
 */
export async function fetchText(address: string, wanted: Wanted, limitMs: number): Promise<SourceText> {
  const timeout = AbortSignal.timeout(limitMs);
  // Ends the connection of an answer that is not wanted, which would keep the process waiting.
  const end = new AbortController();
  try {
    return await textAt(new URL(address), wanted, AbortSignal.any([timeout, end.signal]));
  } catch (error) {
    const problem = timeout.aborted ? `it takes longer than ${limitMs / 1_000} seconds` : reasonOf(error);
    return { ok: false, problem };
  } finally {
    end.abort();
  }
}

async function textAt(address: URL, wanted: Wanted, signal: AbortSignal): Promise<SourceText> {
  let url = address;
  for (let followed = 0; ; followed++) {
    const response = await fetch(url, {
      redirect: 'manual',
      signal,
      headers: { accept: accepted[wanted] },
    });
    if (!isRedirect(response.status))
      return { ok: true, text: await textOf(response, wanted), address: url.href };
    await response.body?.cancel();
    const redirect = followRedirect(url, response.headers.get('location'), followed);
    if (!redirect.ok) throw new Refusal(redirect.problem);
    if (wanted === 'file' && redirect.url.host !== address.host) {
      throw new Refusal(`it is redirected to another site, ${redirect.url.host}`);
    }
    url = redirect.url;
  }
}

/** A failed fetch says why in its cause, which may have a code alone. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return cause.message || ('code' in cause ? String(cause.code) : error.message);
}
