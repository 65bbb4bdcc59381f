// What the text of a block gives reason to expect. Each errs on the side of caution: it costs a little time, and nothing else.

/** It runs what stands elsewhere: in a file, or in a text that it makes. */
const elsewhere = /\b(?:eval|source)\b|(?:^|[\s;&|({])\.\s/;

/** It may take docproof's EXIT trap away unseen. */
export function mayHideItsEnd(text: string): boolean {
  return /\b(?:exec|trap)\b/.test(text) || elsewhere.test(text);
}

/** Its own output may pass through another process. */
export function mayFilterOutput(text: string): boolean {
  return text.includes('>(');
}

/** The output of later blocks may pass through another process too. */
export function mayFilterLaterOutput(text: string): boolean {
  return /\bexec\b[^\n]*>\(/.test(text);
}

/** It, or a later block that calls its functions, may leave tracing on. */
export function mayTrace(text: string): boolean {
  return /\bset\b|xtrace|verbose/.test(text) || elsewhere.test(text);
}

/** It, or a later block that calls its functions, may set a DEBUG trap. */
export function mayTraceCommands(text: string): boolean {
  return text.includes('DEBUG');
}

/** It may set a DEBUG trap that does not stand in it. */
export function mayTraceUnseen(text: string): boolean {
  return elsewhere.test(text);
}
