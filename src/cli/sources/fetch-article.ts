import { longestMs } from './limits.ts';
import { followRedirect, isRedirect } from './redirect.ts';
import { Refusal, textOf } from './response-text.ts';
import type { SourceText } from './source-text.ts';

/**
 * Reads an article from a web address, within limits of size and time. Only text is taken, and no web page.
 *
 * @param limitMs - how long it may take, in milliseconds
 */
export async function fetchArticle(address: string, limitMs = longestMs): Promise<SourceText> {
  const timeout = AbortSignal.timeout(limitMs);
  // Ends the connection of an answer that is not wanted, which would keep the process waiting.
  const end = new AbortController();
  try {
    return { ok: true, text: await textAt(new URL(address), AbortSignal.any([timeout, end.signal])) };
  } catch (error) {
    const why = timeout.aborted ? `it takes longer than ${limitMs / 1_000} seconds` : reasonOf(error);
    return { ok: false, message: `${address} cannot be read: ${why}` };
  } finally {
    end.abort();
  }
}

async function textAt(address: URL, signal: AbortSignal): Promise<string> {
  let url = address;
  for (let followed = 0; ; followed++) {
    const response = await fetch(url, {
      redirect: 'manual',
      signal,
      headers: { accept: 'text/markdown, text/plain;q=0.9, text/*;q=0.5' },
    });
    if (!isRedirect(response.status)) return textOf(response);
    await response.body?.cancel();
    const redirect = followRedirect(url, response.headers.get('location'), followed);
    if (!redirect.ok) throw new Refusal(redirect.problem);
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
