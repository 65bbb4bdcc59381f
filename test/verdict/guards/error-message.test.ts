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
  "(ResourceNotFound) The Resource 'a/b' under resource group 'c' was not found.\nCode: ResourceNotFound",
  'Deployment failed with status: Conflict',
  "Please run 'az login' to setup account.",
  'The Deployment "web" is invalid: spec.selector: Required value',
  'error: deployment "web" exceeded its progress deadline',
  "bash: line 4: syntax error near unexpected token `fi'",
  'deploy.sh: line 2: NAME: unbound variable',
  "ls: unrecognized option '--frob'",
  'tar: archive.tar: Cannot write: No space left on device\ntee: out: No space left on device',
  'touch: cannot touch x: Read-only file system',
  'ssh: connect to host example.com port 22: Connection refused',
  'ping: example.invalid: Name or service not known',
  'wget: unable to resolve host address ‘example.invalid’',
  'npm error Missing script: "build"',
  "TypeError: Cannot read properties of undefined (reading 'x')\n    at main (app.js:3:5)",
  'Exception in thread "main" java.lang.NullPointerException',
  'panic: runtime error: index out of range [3] with length 3',
  "thread 'main' panicked at src/main.rs:4:5:",
  'make: *** [Makefile:3: all] Error 2',
  'E: Unable to locate package frob',
  'Unit frob.service could not be found.',
  'psql: error: connection to server on socket "/run/postgresql/.s.PGSQL.5432" failed',
  'ERROR:  relation "users" does not exist\nLINE 1: select * from users;',
  "ERROR 1146 (42S02): Table 'test.users' doesn't exist",
  ' id | name\n----+------\n(0 rows)',
  'Could not open file or uri for loading certificate from cert.pem',
  'error 18 at 0 depth lookup: self-signed certificate',
  '4 packets transmitted, 0 received, 100% packet loss, time 3052ms',
  "! [rejected]        main -> main (fetch first)\nerror: failed to push some refs to 'origin'",
  'Tests: 2 failed, 3 passed, 5 total',
  'web : ok=3 changed=1 unreachable=0 failed=1',
  'Host key verification failed.',
  'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
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
  'Tests: 0 failed, 3 passed, 3 total',
  'web : ok=3 changed=1 unreachable=0 failed=0',
  '4 packets transmitted, 4 received, 0% packet loss, time 3052ms',
  'fatal attraction and other films',
  'Failed login attempts are logged.',
  'Errors are written to error.log',
  'Read 3 error codes from the table',
  'connection pool: 3 of 5 refused',
  'bash: warning: setlocale: LC_ALL: cannot change locale (en_US.UTF-8): No such file or directory',
  'npm warn deprecated glob@7.2.3: could not be kept up',
  'level=info msg="0 errors"',
  'INFO 2026-03-02 error budget: 99 %',
  '[2026-03-02 09:14:08] INFO ErrorHandler ready',
  'A: No such thing',
  'Killer application installed',
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
