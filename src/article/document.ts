import { type SourceLines, sourceLines } from './source-lines.ts';

/** One file of an article: the article itself, or one that it includes. */
export interface Document extends SourceLines {
  /** Full text as read, byte order mark taken off. */
  source: string;
}

/** Takes a text as it comes from a file. */
export function documentOf(file: string, text: string): Document {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return { ...sourceLines(file, source), source };
}
