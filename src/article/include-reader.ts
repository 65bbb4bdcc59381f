import { diagnose, type Place } from './diagnostic.ts';
import type { DiagnosticCode } from './diagnostics/catalogue.ts';
import { type Document, documentOf } from './document.ts';
import type { ReadIncluded } from './included-file.ts';
import type { Article } from './types.ts';

const deepest = 20;
const most = 1_000;
/** Characters of what is included and shown, each time anew: as many as an article may have itself. */
const mostText = 10 * 1024 * 1024;

/** A file that is being read, and those that include it, the article first. */
export type Chain = readonly string[];

/** Gets the files that an article includes or shows; what cannot be had is reported. */
export interface IncludeReader {
  /** A file of Markdown, to be read where it is included; `null` if it is left out. */
  include(path: string, place: Place, chain: Chain): Document | null;
  /** A file of code, and why there is none. */
  source(path: string, place: Place): Document | null;
  /** Whether so many characters of a file may be added to the article; where not, that is reported once. */
  add(characters: number, path: string, place: Place): boolean;
  /** Reports that something is left out: a file that shows nothing, or a directive that names none. */
  leaveOut(path: string, place: Place, problem: string): void;
}

/** @param read - `null` where nobody is to look: then nothing is included, and no file is missed */
export function readIncludes(article: Article, read: ReadIncluded | null): IncludeReader {
  let [count, characters] = [0, 0];
  const report = (code: DiagnosticCode, place: Place, args: Record<string, string>) => {
    article.diagnostics.push(diagnose(code, place, args));
  };
  const source = (path: string, place: Place): Document | null => {
    if (read === null) return null;
    const found = read(decoded(path), place.file);
    if (found.ok) {
      article.documents[found.file] ??= documentOf(found.file, found.text);
      return article.documents[found.file] ?? null;
    }
    if (found.code === 'outside-root') report(found.code, place, { path, root: found.root });
    else report(found.code, place, { path, problem: found.problem });
    return null;
  };
  const add = (more: number, path: string, place: Place): boolean => {
    const fitted = characters <= mostText;
    characters += more;
    if (fitted && characters > mostText) {
      const problem = 'what the article includes is longer than 10 MiB';
      report('include-limit', place, { path, problem });
    }
    return characters <= mostText;
  };
  const leaveOut = (path: string, place: Place, problem: string) => {
    report('unresolved-include', place, { path, problem });
  };
  return {
    source,
    add,
    leaveOut,
    include(path, place, chain) {
      if (path === '') {
        leaveOut('[!INCLUDE]', place, 'it names no file');
        return null;
      }
      const document = source(path, place);
      if (document === null) return null;
      const { file } = document;
      count += 1;
      const limit = limitReached(chain.length, count);
      if (chain.includes(file)) {
        const links = [...chain.slice(chain.indexOf(file)), file].join(' → ');
        report('include-cycle', place, { path: file, chain: links });
      } else if (limit !== null) report('include-limit', place, { path: file, problem: limit });
      else if (add(document.source.length, file, place)) return document;
      return null;
    },
  };
}

function limitReached(depth: number, count: number): string | null {
  if (depth > deepest) return `files include each other more than ${deepest} deep`;
  return count > most ? `the article includes more than ${most} files` : null;
}

/** Without `%20` and the like. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
