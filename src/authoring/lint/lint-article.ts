import type { Diagnostic } from '../../article/diagnostic.ts';
import { told } from '../../article/told.ts';
import type { Article } from '../../article/types.ts';
import type { Plan } from '../../plan/types.ts';
import { type ArticleFile, readArticleFile, replaceArticle, type WriteRefusal } from '../fix/article-file.ts';
import { fixText } from '../fix/fix-text.ts';

/** An article that has been looked at. Plain data: it is handed from one thread to another. */
export interface LintedArticle {
  path: string;
  /** What is found in it, each once however many plans have it; after fixing, what remains; of many alike the first. */
  diagnostics: Diagnostic[];
  /** Texts of the files in which something is found, without byte order marks, by path. */
  sources: Record<string, string>;
  /** What was put right, as it was found. */
  fixed: Diagnostic[];
  /** Why nothing was put right though something could be. */
  refusal: WriteRefusal | null;
}

/** Reads the text of an article, which may begin with a byte order mark, and plans it, maybe several times. */
type Planner = (path: string, text: string) => { article: Article; plan: Plan }[];

/**
 * Looks at an article without executing anything of it; gives `null` where its file cannot be read.
 *
 * @param fix - whether to put right in the file what can be
 */
export function lintArticle(path: string, plan: Planner, fix: boolean): LintedArticle | null {
  const file = readArticleFile(path);
  if (file === null) return null;
  const found = lookAt(path, file.text, plan);
  const isToBeFixed = fix && found.diagnostics.some((one) => one.fix !== undefined && one.file === path);
  return withTold(isToBeFixed ? fixArticle(file, found, plan) : found);
}

function fixArticle(file: ArticleFile, found: LintedArticle, plan: Planner): LintedArticle {
  const { path, text } = file;
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  let latest = { text: text.slice(mark.length), found };
  const find = (next: string) => {
    if (next !== latest.text) latest = { text: next, found: lookAt(path, mark + next, plan) };
    return latest.found.diagnostics;
  };
  const { text: right, fixed } = fixText(path, latest.text, find);
  if (fixed.length === 0) return found;
  const refusal = replaceArticle(file, mark + right);
  if (refusal !== null) return { ...found, refusal };
  find(right);
  return { ...latest.found, fixed };
}

/** Looks at a text that stands in no file. */
export function lintText(path: string, text: string, planner: Planner): LintedArticle {
  return withTold(lookAt(path, text, planner));
}

/** What is not told can be put right all the same. */
function withTold(linted: LintedArticle): LintedArticle {
  return { ...linted, diagnostics: told(linted.diagnostics) };
}

function lookAt(path: string, text: string, planner: Planner): LintedArticle {
  const planned = planner(path, text);
  const found = planned.flatMap(({ plan }) => plan.diagnostics);
  const diagnostics = [...new Map(found.map((one) => [identityOf(one), one])).values()];
  const files = new Set(diagnostics.map(({ file }) => file));
  const sources = planned
    .flatMap(({ article }) => Object.values(article.documents))
    .filter(({ file }) => files.has(file))
    .map(({ file, source }) => [file, source] as const);
  return { path, diagnostics, sources: Object.fromEntries(sources), fixed: [], refusal: null };
}

/** The same for two findings exactly where they say the same of the same place. */
export function identityOf({ code, severity, message, file, line, column }: Diagnostic): string {
  return JSON.stringify([code, severity, message, file, line, column]);
}
