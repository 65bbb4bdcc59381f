/** Index of the last number in ascending ones that is not larger than a limit; -1 if there is none. */
export function lastUpTo(ascending: readonly number[], limit: number): number {
  let [first, end] = [0, ascending.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((ascending[middle] ?? 0) <= limit) first = middle + 1;
    else end = middle;
  }
  return first - 1;
}
