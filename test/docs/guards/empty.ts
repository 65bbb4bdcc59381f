import type { GuardPage } from './page.ts';

export const emptyPage: GuardPage = {
  trips: [
    { about: 'Nothing was printed', expected: 'Hello', printed: '' },
    {
      about: 'A table has lost its rows',
      expected: 'NAME  READY   STATUS    RESTARTS   AGE\nweb   1/1     Running   0          3m',
      printed: 'NAME  READY   STATUS    RESTARTS   AGE',
    },
    { about: 'A list has no items', expected: '[\n  {"name": "web"}\n]', printed: '[]' },
    {
      about: 'The list in an answer has none',
      expected: '{"kind": "List", "items": [{"name": "web"}]}',
      printed: '{"kind": "List", "items": []}',
    },
    { about: 'There is no object', expected: '{"name": "web"}', printed: 'null' },
  ],
  kept: [
    {
      about: 'Another row is a row',
      expected: 'NAME  READY   STATUS    RESTARTS   AGE\nweb   1/1     Running   0          3m',
      printed: 'NAME  READY   STATUS    RESTARTS   AGE\napi   1/1     Running   0          3m',
    },
    { about: 'Nothing was expected', expected: '[]', printed: '[]' },
    {
      about: 'A list is empty that does not hold what was asked for',
      expected: '{"tags": ["a"], "name": "web"}',
      printed: '{"tags": [], "name": "web"}',
    },
    { about: 'Zero is something', expected: '{"count": 3}', printed: '{"count": 0}' },
  ],
  advice: [
    'What was asked for may come late. `retry=5m` in a directive before the block runs the step again until it passes.',
    'The command may print on standard error what the article shows, and something else on standard output: `stream=stderr` or `stream=both` says what is compared.',
    'A command that prints nothing by right needs no output block. An empty one says that nothing is to be printed.',
    'Where an empty list is as good as a full one, take the pattern `expected_similarity="^\\["`, or switch the guard off.',
  ],
};
