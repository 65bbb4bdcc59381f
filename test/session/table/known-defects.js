/**
 * Rows of the table that docproof does not yet fulfil. Their tests have to fail: one that is mended has to leave this list.
 * @type {readonly string[]}
 */
export const knownDefects = [
  'alias-of-case',
  'err-trap-errtrace',
  'exit-in-function-locals',
  'fatal-nounset-function',
  'option-xtrace-descriptor',
  'stop-after-a-page',
  'stop-function-return',
  'stop-in-loop-of-pipeline',
  'unset-special-variables',
];
