/** A file that an article asks for, or why it cannot have it. */
export type IncludedFile =
  | { ok: true /** Like `Article.path`. */; file: string /** As read. */; text: string }
  | { ok: false; code: 'unresolved-include' /** In a few words. */; problem: string }
  | { ok: false; code: 'outside-root'; root: string };

/**
 * Reads a file that an article includes or shows.
 *
 * @param path - as the article writes it: relative to the file that says so, or `~/…` from the root
 * @param from - path of that file, like `Article.path`
 */
export type ReadIncluded = (path: string, from: string) => IncludedFile;

/** A file that is left out. */
export function unresolved(problem: string): IncludedFile {
  return { ok: false, code: 'unresolved-include', problem };
}
