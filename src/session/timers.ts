/** Node's timers count to no more than this, in milliseconds: 24 days. */
export const longestTimerMs = 2 ** 31 - 1;
