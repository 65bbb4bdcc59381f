/** A line that begins by saying that all went well. */
const told = /^\W{0,8}((?:\w{1,12} )?(?:successfully|success|successful|succeeded)\b)/im;
const any = /\bsucce(?:ss|ed)/i;

/** Finds the line in which an expectation tells success where its output says nothing of the kind, in any words of that family. */
export function untoldSuccess(expected: string, actual: string): string | null {
  if (!any.test(expected) || any.test(actual)) return null;
  return told.exec(expected)?.[1] ?? null;
}
