/**
 * Rows of the table that docproof does not yet fulfil. Their tests have to fail: one that is mended has to leave this list.
 * @type {readonly string[]}
 */
export const knownDefects = [
  'alias-of-case',
  'err-trap-errtrace',
  'exit-in-function-locals',
  'exit-in-sourced',
  'exit-loses-high-descriptor',
  'exit-restored-stdout',
  'fatal-nounset-function',
  'interrupt-debug-trap',
  'option-xtrace-descriptor',
  'stop-after-a-page',
  'stop-function-return',
  'stop-in-loop-of-pipeline',
  'trap-err-listed',
  'trap-exit-listed',
  'unset-special-variables',
  'unterminated-brace',
  'unterminated-if',
  'unterminated-quote',
  'unterminated-substitution',
];
