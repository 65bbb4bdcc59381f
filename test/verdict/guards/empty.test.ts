import { expect, test } from 'vitest';
import { judge, tripped } from '../request.ts';

test.each(['', ' \n\r\n', '\x1b[0m'])('%j is nothing', (stdout) => {
  expect(tripped('ready', stdout)).toEqual(['empty']);
});

test('what stderr says is something where stdout is empty', () => {
  expect(tripped('ready', ' \n', 'ready')).toEqual([]);
});

test('nothing is right where nothing is expected', () => {
  expect(judge('', '').comparison).toMatchObject({ score: 1, passed: true, guards: [] });
});

const heading = 'NAME   READY   STATUS    RESTARTS   AGE';
const emptied: [string, string][] = [
  [`${heading}\nweb    1/1     Running   0          3m`, heading],
  ['Name    Location\n------  --------\nweb     eastus', 'Name    Location\n------  --------'],
  ['[\n  {"name": "web"}\n]', '[]'],
  ['[\n  {"name": "web"}\n]', 'null'],
  ['{"name": "web"}', '{}'],
  ['{"name": "web"}', 'null'],
  ['{"kind": "List", "items": [{"name": "web"}]}', '{"kind": "List", "items": []}'],
  ['{"value": [{"name": "web"}], "nextLink": null}', '{"value": [], "nextLink": null}'],
  ['["a", "b"]', '[]'],
  ['{"data": [1, 2]}', '{"data": []}'],
  [' id | name \n----+------\n  1 | web  \n(1 row)', ' id | name \n----+------'],
  ['Tasks: 1 total\n\nPID  USER  COMMAND\n12   ada   node', 'Tasks: 2 total\n\nPID  USER  COMMAND'],
  ['service/web created\nservice/shop created', 'service/we'],
  [
    'Writing tables: done\nWriting the journal: done\nAll is well',
    'Writing tables: done\nWriting the journal: done',
  ],
  ['line one\nweb Running 5m\nline three', 'line one\nweb Runn'],
  ['procs -memory- -io-\n r  b  free  bi\n 2  0  2215  45', 'procs -memory- -io-\n r  b  free  bi'],
];

test.each(emptied)('of %j nothing is left in %j', (expected, stdout) => {
  expect(tripped(expected, stdout)).toContain('empty');
});

const notEmpty: [string, string][] = [
  [
    `${heading}\nweb    1/1     Running   0          3m`,
    `${heading}\napi    1/1     Running   0          3m`,
  ],
  [heading, heading],
  ['[]', '[]'],
  ['[]', '{}'],
  ['null', 'null'],
  ['{}', '{}'],
  ['{"items": []}', '{"items": []}'],
  ['{"tags": ["a"], "name": "web"}', '{"tags": [], "name": "web"}'],
  ['{"items": [1]}', '{"items": [2]}'],
  ['{"count": 0}', '{"count": 0}'],
  ['NAME', 'NAME'],
  ['READY  STATUS of things', 'READY  STATUS of things'],
  ['Tasks: 1 total\n\nPID  USER\n12   ada', 'Tasks: 2 total\n\nPID  USER\n14   bob'],
  ['{"managedBy": "ada", "name": "ip"}', '{"managedBy": null, "name": "ip"}'],
  ['a  1\nb  2\nc  3', 'a  1\nb  2'],
  ['started on port 80\nready', 'started'],
  ['line one here\nline two there\nline 3', 'line one here\nline two there\nline 4'],
];

test.each(notEmpty)('where %j is expected, %j is something', (expected, stdout) => {
  expect(tripped(expected, stdout)).not.toContain('empty');
});
