import { longestMs, mostBytes, tooLong } from './limits.ts';
import type { ReadSource } from './read-source.ts';
import { followRedirect, hasCredentials, isRedirect } from './redirect.ts';

/** Something because of which an article is not taken from an address. */
class Refusal extends Error {}

/**
 * Reads an article from a web address, within limits of size and time. Only text is taken, and no web page.
 *
 * @param limitMs - how long it may take, in milliseconds
 */
export async function fetchArticle(address: string, limitMs = longestMs): Promise<ReadSource> {
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

async function textOf(response: Response): Promise<string> {
  const { ok, headers } = response;
  if (!ok) throw new Refusal(refusalOf(response));
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  const mediaType = type.trim();
  if (mediaType === 'text/html') {
    throw new Refusal(
      'it is a web page, not Markdown: name the address of the file itself, on GitHub the one behind Raw',
    );
  }
  // A server that does not know what it has says nothing.
  if (mediaType !== '' && !mediaType.startsWith('text/')) {
    throw new Refusal(
      `it is ${mediaType}, no text: if it is Markdown all the same, download it and name the file`,
    );
  }
  const charset = parameters
    .map((one) => /^\s*charset="?([^"\s]+)/.exec(one)?.[1])
    .find((one) => one !== undefined);
  const text = decoderOf(charset ?? 'utf-8').decode(await bytesOf(response));
  if (text.includes('\0')) throw new Refusal(`it is no text, though the server says so`);
  return text;
}

function refusalOf({ status, statusText }: Response): string {
  const answer = `the server answers ${`${status} ${statusText}`.trim()}`;
  if (status === 401 || status === 403)
    return `${answer}: download it where you are signed in, and name the file`;
  return status === 404 || status === 410 ? `${answer}: is the address right?` : `${answer}: try again later`;
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    throw new Refusal(
      `its characters are in ${charset}, which docproof does not know: download it and convert it`,
    );
  }
}

/** Counts while it reads: what a server says of the length need not be so. */
async function bytesOf({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new Refusal(`it ${tooLong}`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A failed fetch says why in its cause, which may have a code alone. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return cause.message || ('code' in cause ? String(cause.code) : error.message);
}

/** What is wrong with an address before anything is asked; `null` if nothing is. */
export function addressProblem(address: string): string | null {
  if (!URL.canParse(address)) return `${address} is no valid address`;
  const url = new URL(address);
  return hasCredentials(url)
    ? `the address of an article at ${url.host} has a password in it, which reports would show: download the file and name it`
    : null;
}
