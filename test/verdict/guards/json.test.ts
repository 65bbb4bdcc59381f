import { expect, test } from 'vitest';
import { tripped } from '../request.ts';

test.each(['done', '{"a":1', 'NAME  AGE\na     1'])('%j is no JSON', (stdout) => {
  expect(tripped('{"a":1}', stdout)).toEqual(['json']);
});

test.each(['{"b":2}', 'WARNING: preview\n{"a":1}', '{"a":1}\nDone.'])('%j is or holds JSON', (stdout) => {
  expect(tripped('{"a":1}', stdout)).toEqual([]);
});

test('elided JSON may be answered by text', () => {
  expect(tripped('{\n  "a": 1,\n  ...\n}', '{\n  "a": 1,\n  more: text\n}')).toEqual([]);
});

const document = '{\n  "name": "web",\n  "state": "on"\n}';

test.each([
  'NAME  STATE\nweb   on',
  'name: web\nstate: on',
  '{"name": "web", "state": "on"',
  "{'name': 'web', 'state': 'on'}",
  'name=web state=on',
  '<name>web</name>',
  'web',
  '{name: web, state: on}',
  '{"name": "web" "state": "on"}',
  'Saved to web.json',
])('%j is no JSON', (stdout) => {
  expect(tripped(document, stdout)).toContain('json');
});

test.each([
  document,
  '{"state":"on","name":"web"}',
  `Preview commands may change.\n${document}`,
  `${document}\n`,
  '\x1b[1m{"name": "web", "state": "on"}\x1b[0m',
  '{"name": "web", "state": "on"}\r\n',
  '{"name": "web", "state": "on", "more": [1, 2]}',
  '[{"name": "web", "state": "on"}]',
  '{"name": "\\u0077eb", "state": "on"}',
  `${document}\nDone in 3 s.`,
])('%j is or holds JSON', (stdout) => {
  expect(tripped(document, stdout)).not.toContain('json');
});
