// What the text of a block gives reason to expect. Each errs on the side of caution: it costs a little time, and nothing else.

/** It may take docproof's EXIT trap away unseen. */
export function mayHideItsEnd(text: string): boolean {
  return /\b(?:eval|exec|source|trap)\b|(?:^|[\s;&|({])\.\s/.test(text);
}

/** Its own output may pass through another process. */
export function mayFilterOutput(text: string): boolean {
  return text.includes('>(');
}

/** The output of later blocks may pass through another process too. */
export function mayFilterLaterOutput(text: string): boolean {
  return /\bexec\b[^\n]*>\(/.test(text);
}

/** It may leave tracing on, or have it on at its end. */
export function mayTrace(text: string): boolean {
  return /\bset\b|xtrace|verbose/.test(text);
}

/** It may set a DEBUG trap. */
export function mayTraceCommands(text: string): boolean {
  return text.includes('DEBUG');
}

/** It may turn the stop at failing commands off in a part of it. */
export function mayGoOnAfterFailures(text: string): boolean {
  return /\bset\s+\+/.test(text);
}
