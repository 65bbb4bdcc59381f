import { expect, test } from 'vitest';
import { tripped } from '../request.ts';

const errors = [
  "ERROR: (ResourceGroupNotFound) Resource group 'demo' could not be found.",
  "ERROR: Please run 'az login' to setup account.",
  'ERROR: AADSTS700082: The refresh token has expired due to inactivity.',
  'Error from server (NotFound): pods "sample" not found',
  'Unable to connect to the server: dial tcp: lookup demo: no such host',
  'The connection to the server localhost:8080 was refused - did you specify the right host or port?',
  'bash: line 3: az: command not found',
  'sh: 1: az: not found',
  'cat: missing.yaml: No such file or directory',
  'bash: ./run.sh: Permission denied',
  'curl: (7) Failed to connect to 20.51.12.3 port 80',
  'Traceback (most recent call last):\n  File "cli.py", line 1',
  'fatal: not a git repository (or any of the parent directories): .git',
  'error: timed out waiting for the condition on pods/web-0',
  'No resources found in default namespace.',
  'npm ERR! code E404',
  'Error response from daemon: pull access denied for demo',
  'An error occurred (AccessDenied) when calling the ListBuckets operation: Access Denied',
  'Segmentation fault (core dumped)',
  '│ Error: Invalid index',
  'error: the server doesn\'t have a resource type "pod2"',
  'Error: INSTALLATION FAILED: cannot re-use a name that is still in use',
  '{"error": {"code": "ResourceNotFound", "message": "gone"}}',
  '{"error":"invalid_grant","error_description":"expired"}',
  '{"kind":"Status","status":"Failure","reason":"NotFound"}',
  '<html><head><title>502 Bad Gateway</title></head></html>',
];

test.each(errors)('%j trips', (stdout) => {
  expect(tripped('pod/sample created', stdout)).toContain('error-message');
});

test.each(errors)('%j does not trip where it is what the article shows', (message) => {
  expect(tripped(message, message)).toEqual([]);
});

const lookAlikes = [
  'No errors found',
  'errors: 0',
  'error: none',
  'Error rate: 0.1 %',
  '{"error": null, "errors": []}',
  '{"error": {}}',
  'pods matching "sample" not found in the list of errors',
  'warning: deprecated',
  'failed logins: 0',
  'Install the command-not-found package',
  '<title>Welcome, 404 visitors</title>',
  'see https://docs.example.com/error: details',
];

test.each(lookAlikes)('%j does not trip', (stdout) => {
  expect(tripped('pod/sample created', stdout)).not.toContain('error-message');
});

test('an error on stderr trips beside a good stdout', () => {
  expect(tripped('ready', 'ready', 'ERROR: (Conflict) Another operation is in progress.')).toEqual([
    'error-message',
  ]);
});

test('another code than the expected one trips', () => {
  expect(tripped('Error from server (NotFound): gone', 'Error from server (Forbidden): no')).toEqual([
    'error-message',
  ]);
});
