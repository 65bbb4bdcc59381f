/** The text of an article, or why there is none. */
export type SourceText = { ok: true; text: string } | { ok: false; message: string };
