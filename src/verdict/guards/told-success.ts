/** How an expectation tells that all went well, and what an output must hold to tell it too, in whatever words of that family. */
const families = [
  { told: /\b(?:successfully(?: [a-z]{3,}){0,2}|success|successful|succeeded)\b/i, any: /\bsucce(?:ss|ed)/i },
  { told: /\b\d{1,9} (?:tests? )?pass(?:ed|ing)\b/i, any: /\bpass|\bok\b/i },
];

/** Finds the words in which an expectation tells success where its output says nothing of the kind. */
export function untoldSuccess(expected: string, actual: string): string | null {
  for (const { told, any } of families) {
    const found = any.test(actual) ? null : told.exec(expected);
    if (found !== null) return found[0];
  }
  return null;
}
