import { standardInput } from '../../article/location.ts';

/** The text of an article, or why there is none, in a few words. */
export type SourceText =
  | {
      ok: true;
      text: string;
      /** Its path; of an article from the web the address that it came from at last, from which its paths count. */
      address: string;
    }
  | { ok: false; problem: string };

/** An article that cannot be read. */
export interface UnreadArticle {
  path: string;
  problem: string;
}

/** What is said of one. */
export function sentenceOf({ path, problem }: UnreadArticle): string {
  return `${path === standardInput ? 'standard input' : path} cannot be read: ${problem}`;
}
