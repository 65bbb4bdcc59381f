/** Words that say that all went well. */
const told = /\b(?:successfully(?: [a-z]{3,}){0,2}|success|successful|succeeded)\b/i;
const any = /\bsucce(?:ss|ed)/i;

/** Finds the line in which an expectation tells success where its output says nothing of the kind, in any words of that family. */
export function untoldSuccess(expected: string, actual: string): string | null {
  if (!any.test(expected) || any.test(actual)) return null;
  return told.exec(expected)?.[0] ?? null;
}
