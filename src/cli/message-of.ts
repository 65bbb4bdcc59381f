/** What an error says, without its stack. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // V8 says no more of it.
  if (error instanceof RangeError && error.message === 'Invalid string length')
    return 'it would have more than 512 MB';
  return error.message;
}
