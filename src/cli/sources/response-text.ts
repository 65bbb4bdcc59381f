import { mostBytes, tooLong } from './limits.ts';

/** Something because of which an article is not taken from an address. */
export class Refusal extends Error {}

/** What an answer is to be: an article, or any file that an article shows. */
export type Wanted = 'article' | 'file';

/**
 * The text that a server answers with.
 *
 * @throws Refusal, which says what to do, where the answer is none that could be what is wanted
 */
export async function textOf(response: Response, wanted: Wanted): Promise<string> {
  const { ok, headers } = response;
  if (!ok) throw new Refusal(refusalOf(response));
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  const mediaType = type.trim();
  if (mediaType === 'text/html') {
    throw new Refusal(
      'it is a web page, not Markdown: name the address of the file itself, on GitHub the one behind Raw',
    );
  }
  // A server that does not know what it has says nothing; code has types of many names.
  if (wanted === 'article' && mediaType !== '' && !mediaType.startsWith('text/')) {
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
