import { type IncludedFile, type ReadIncluded, unresolved } from '../../article/included-file.ts';
import { isUrl } from '../../article/location.ts';
import { longestMs, mostFilesBeside, mostTextBeside } from './limits.ts';

/** What an article from the web can ask for. */
export interface Web {
  /** Where the article came from at last, from which its paths count. */
  address: string;
  read: ReadIncluded;
}

/**
 * The files that an article from the web asks for: those of its own site, by their places relative to it. Reading an article is no waiting
 * for servers, so it gets what has been fetched, and is read again when more has.
 */
class WebFiles implements Web {
  readonly address: string;
  /** Where each came from at last, by where it was asked for. */
  readonly #bases = new Map<string, string>();
  readonly #files = new Map<string, IncludedFile>();
  readonly #asked = new Set<string>();
  readonly #limitMs: number;
  #room = mostTextBeside;

  /**
   * @param path - of the article
   * @param limitMs - how long each of them may take, in milliseconds
   */
  constructor(path: string, address: string, limitMs = longestMs) {
    this.#bases.set(path, address);
    this.address = address;
    this.#limitMs = limitMs;
  }

  readonly read: ReadIncluded = (path, from) => {
    const place = placeOf(path.replaceAll('\\', '/'), this.#bases.get(from) ?? from);
    if (typeof place === 'string') return unresolved(place);
    const known = this.#files.get(place.href);
    if (known !== undefined) return known;
    if (this.#files.size + this.#asked.size >= mostFilesBeside)
      return unresolved(`of files beside an article from the web, docproof fetches ${mostFilesBeside}`);
    this.#asked.add(place.href);
    return unresolved('it has not been fetched');
  };

  /** Fetches what has been asked for; `false` if there was nothing. */
  async fetch(): Promise<boolean> {
    const asked = [...this.#asked];
    this.#asked.clear();
    await Promise.all(asked.map(async (address) => this.#files.set(address, await this.#fetchOne(address))));
    return asked.length > 0;
  }

  async #fetchOne(address: string): Promise<IncludedFile> {
    // Loaded late: most articles are files.
    const { fetchText } = await import('./fetch-article.ts');
    const fetched = await fetchText(address, 'file', this.#limitMs);
    if (!fetched.ok) return unresolved(fetched.problem);
    this.#bases.set(address, fetched.address);
    this.#room -= fetched.text.length;
    if (this.#room < 0) return unresolved('the files beside the article are longer than 10 MiB together');
    return { ok: true, file: fetched.address, text: fetched.text };
  }
}

/**
 * Reads an article, again and again while it asks for more files of the web.
 *
 * @param path - of the article; one that is a file has nothing there
 * @param address - where it came from at last
 * @param limitMs - how long each file may take, in milliseconds
 */
export async function readWithWebFiles<Value>(
  path: string,
  address: string,
  read: (web?: Web) => Value,
  limitMs?: number,
): Promise<Value> {
  if (!isUrl(path)) return read();
  const files = new WebFiles(path, address, limitMs);
  let value = read(files);
  while (await files.fetch()) value = read(files);
  return value;
}

/** The address of a file, or why it has none. */
function placeOf(path: string, from: string): URL | string {
  if (path.startsWith('~')) return 'where the root of an article from the web is, nobody knows';
  if (!URL.canParse(path, from)) return 'it has no valid address';
  const [place, base] = [new URL(path, from), new URL(from)];
  if (place.origin !== base.origin) return 'it stands on another site';
  place.hash = '';
  return place;
}
