import { expect, test } from 'vitest';
import { threadsFor } from '../../../src/cli/threads/work-on.ts';

test.each([
  ['one core', 1, 10_000, 1],
  ['some articles on two cores', 2, 400, 1],
  ['many articles on two cores', 2, 686, 2],
  ['one article on many cores', 16, 1, 1],
  ['a hundred articles on many cores', 16, 100, 2],
  ['many articles on many cores', 64, 10_000, 8],
])('%s', (_name, cores, articles, threads) => {
  expect(threadsFor(articles, cores)).toBe(threads);
});
