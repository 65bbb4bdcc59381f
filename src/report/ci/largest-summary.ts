/** What GitHub takes of all summaries of a step together. In bytes. */
export const largestSummary = 1_048_576;
