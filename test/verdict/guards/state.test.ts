import { expect, test } from 'vitest';
import { tripped } from '../request.ts';

const pods = (...rows: string[]) => `NAME  READY   STATUS    RESTARTS   AGE\n${rows.join('\n')}`;

const turned: [string, string, string][] = [
  ['JSON', '{"a":1,"provisioningState":"Succeeded"}', '{"provisioningState":"Failed","a":1}'],
  ['nested JSON', '{"powerState":{"code":"Running"}}', '{"powerState":{"code":"Stopped"}}'],
  ['JSON in array', '[{"status":"Ready"},{"status":"Ready"}]', '[{"status":"Ready"},{"status":"NotReady"}]'],
  ['a JSON truth', '{"name":"x","ready":true}', '{"name":"x","ready":false}'],
  ['elided JSON', '"provisioningState": "Succeeded",', '"provisioningState": "Failed",'],
  ['a column', pods('a     1/1     Running   0          1m'), pods('b     1/1   CrashLoopBackOff   3   9m')],
  ['a count', pods('a     1/1     Running   0          1m'), pods('a     0/1     Running   0          1m')],
  [
    'what never came up',
    pods('a     1/1     Running   0          1m'),
    pods('a     1/1     Pending   0          1m'),
  ],
  ['one row of two', 'NAME  STATUS\na     Ready\nb     Ready', 'NAME  STATUS\na     Ready\nb     NotReady'],
  ['the other way round', '{"powerState":"Stopped"}', '{"powerState":"Running"}'],
  [
    'an Azure table',
    'Name  ProvisioningState\n----  -----\na     Succeeded',
    'Name  ProvisioningState\n----  -----\na     Failed',
  ],
  ['a PowerShell list', 'ProvisioningState       : Succeeded', 'ProvisioningState       : Canceled'],
  ['a YAML field', 'status:\n  phase: Bound', 'status:\n  phase: Lost'],
  ['an HTTP status', '< HTTP/1.1 200 OK\n< server: x', '< HTTP/1.1 503 Service Unavailable\n< server: x'],
  [
    'a condition',
    'Type    Status\n----    ----\nReady   True',
    'Type    Status\n----    ----\nReady   False',
  ],
  ['a word in a sentence that is the same', 'message: the job Succeeded', 'message: the job Failed'],
  ['a word that is none of a state', '4f417b77 paid', '4f417b77 failed'],
  [
    'a job of the shell',
    '[1]-   587 Running                 sleep 50 &',
    '[1]-   587 Killed                 sleep 50 &',
  ],
  ['a gauge', 'database_up 1', 'database_up 0'],
  ['a field of unknown words', '{"state":"paid"}', '{"state":"failed"}'],
  ['a list of pods', '  • web-xxxxx: Running ✓', '  • web-450dc: CrashLoopBackOff ✓'],
  ['a summary', 'Run ID: ca1 was successful after 14s', 'Run ID: ca1 was unsuccessful after 3m'],
  ['what kubectl did', 'service/web created', 'service/web deleted'],
  ['a unit', '     Active: active (running) since Mon', '     Active: failed (Result: exit-code) since Tue'],
  ['a container', 'NAMES  STATUS\nweb    Up 2 hours', 'NAMES  STATUS\nweb    Exited (1) 5 minutes ago'],
  [
    'its health',
    'NAMES  STATUS\nweb    Up 2 hours (healthy)',
    'NAMES  STATUS\nweb    Up 2 hours (unhealthy)',
  ],
  [
    'a row of more cells than headings',
    'A B  C\n---  ---\nx  y  z  Succeeded',
    'A B  C\n---  ---\nx  y  z  Failed',
  ],
  ['a deployment that still runs', '{"provisioningState":"Succeeded"}', '{"provisioningState":"Running"}'],
  [
    'an address that is not there yet',
    'NAME  EXTERNAL-IP\nweb   20.51.12.3',
    'NAME  EXTERNAL-IP\nweb   <pending>',
  ],
  ['what went the other way', '{"state":"Registering"}', '{"state":"Unregistered"}'],
  [
    'a container in a shifted column',
    'c0b8  "/run"  4 days ago  Up 4 days     web',
    'c0b8  "/run"  4 days ago  Exited (1) 2 hours ago     web',
  ],
  ['a mark in a list', '(✓) Done: Deleted group a', '(x) Failed: Deleted group a'],
  ['tests of which nothing passed', 'running 2 tests\n2 passed; 0 failed', 'running 2 tests\ntotal: 3'],
  ['success that nothing tells', 'Step 1/1\nSuccessfully built 12ab34cd', 'Step 1/1'],
  ['a count of lines', 'Built 3 pages in 55 ms', 'Built 0 pages in 55 ms'],
  ['a named count', '{"readyReplicas":3}', '{"readyReplicas":0}'],
  ['a count of failures', 'Replicas: 3\nUnavailable: 0', 'Replicas: 3\nUnavailable: 2'],
  ['a package', 'ii  nginx  1.22  amd64', 'rc  nginx  1.22  amd64'],
  ['a mount', 'data on /srv type ext4 (rw,relatime)', 'data on /srv type ext4 (ro,relatime)'],
  ['a command tag', 'INSERT 0 3', 'INSERT 0 0'],
  ['an answered request', '10.0.0.1 - "GET /a HTTP/1.1" 200 12', '10.0.0.1 - "GET /a HTTP/1.1" 502 12'],
  [
    'one of several pairs',
    'slave0: ip=10.0.0.12,state=online,lag=0',
    'slave0: ip=10.0.0.12,state=offline,lag=0',
  ],
  ['a yes', 'Replica_SQL_Running: Yes', 'Replica_SQL_Running: No'],
  ['a word that came in', 'start: symbolic link to app.js', 'start: broken symbolic link to app.js'],
  [
    'a unit with a mark before it',
    '  web.service loaded active running Web',
    '● web.service loaded failed failed Web',
  ],
  [
    'a pressure that was not there',
    'Type    Status\n----    ----\nDiskPressure   False',
    'Type    Status\n----    ----\nDiskPressure   True',
  ],
  [
    'a gauge that was asked for',
    '{"result":[{"metric":{"__name__":"up"},"value":[1772442847,"1"]}]}',
    '{"result":[{"metric":{"__name__":"up"},"value":[1772442900,"0"]}]}',
  ],
  ['the health of a cluster', '{"status":"green"}', '{"status":"red"}'],
  ['a state in two words', '{"TableStatus":"ACTIVE"}', '{"TableStatus":"RESTORE_FAILED"}'],
  [
    'a state below its name',
    '{"State":{"Name":"running","Code":16}}',
    '{"State":{"Name":"terminated","Code":48}}',
  ],
  ['the contrary of a word', 'namespace/default labeled', 'namespace/default unlabeled'],
  [
    'resources',
    'Apply complete! Resources: 3 added, 0 changed, 0 destroyed.',
    'Apply complete! Resources: 0 added, 0 changed, 0 destroyed.',
  ],
  ['a plan', 'Plan: 3 to add, 0 to change, 0 to destroy.', 'Plan: 3 to add, 0 to change, 3 to destroy.'],
  [
    'a condition in JSON',
    '{"conditions":[{"type":"Ready","status":"True"}]}',
    '{"conditions":[{"type":"Ready","status":"False"}]}',
  ],
  ['an address that went', 'NAME  ENDPOINTS\nweb   10.0.0.1:80', 'NAME  ENDPOINTS\nweb   <none>'],
  ['a node that takes nothing', 'NAME  STATUS\na     Ready', 'NAME  STATUS\na     Ready,SchedulingDisabled'],
  ['a row without header', 'pod-a   2/2   Running   0   1m', 'pod-a   2/2   CrashLoopBackOff   0   1m'],
];

test.each(turned)('%s that was turned round trips', (_name, expected, actual) => {
  expect(tripped(expected, actual)).toContain('state');
});

const unturned: [string, string, string][] = [
  ['progress', '{"provisioningState":"Creating"}', '{"provisioningState":"Succeeded"}'],
  ['a word in a name', '{"name":"Succeeded-1","state":"ok"}', '{"name":"Failed-1","state":"ok"}'],
  ['a word in another sentence', 'The cluster is Ready.', 'The cluster is not what Failed long ago.'],
  [
    'a job that is done',
    pods('a     1/1     Running   0          1m'),
    pods('a     0/1     Completed   0     1m'),
  ],
  [
    'another order of rows',
    'NAME  STATUS\na     Ready\nb     NotReady',
    'NAME  STATUS\nb     NotReady\na     Ready',
  ],
  ['a further row', 'NAME  STATUS\na     Ready', 'NAME  STATUS\na     Ready\nz     NotReady'],
  ['a further key', '{"state":"Running"}', '{"state":"Running","old":{"state":"Failed"}}'],
  ['another good word', 'STATUS: Completed', 'STATUS: Succeeded'],
  ['an unknown word', 'status: purple', 'status: green'],
  ['free space', 'Name  Available\na     239 GB', 'Name  Available\na     512 GB'],
  ['a mark', 'status: <state>', 'status: Failed'],
  ['the end of what was ending', '{"state":"Deallocating"}', '{"state":"Deallocated"}'],
  [
    'an address that is there at last',
    'NAME  EXTERNAL-IP\nweb   <pending>',
    'NAME  EXTERNAL-IP\nweb   20.51.12.3',
  ],
  ['tests that passed in other words', 'running 2 tests\n2 passed', 'running 2 tests\nok 1\nok 2'],
  ['success in other words', 'Successfully built 12ab34cd', 'naming to web: success'],
  ['more lines', 'Built 3 pages in 55 ms', 'Built 5 pages in 55 ms'],
  ['something where nothing was', 'Built 0 pages in 55 ms', 'Built 5 pages in 55 ms'],
  ['fewer warnings', 'Built with 3 warnings here', 'Built with 0 warnings here'],
  ['restarts', '{"restartCount":3}', '{"restartCount":0}'],
  ['what is left to do', 'Remaining: 3 files left', 'Remaining: 0 files left'],
  ['what was cleaned up', 'Removed 2 images', 'Removed 0 images'],
  ['a colour', 'the border is green', 'the border is red'],
  ['rows that were copied', 'COPY 3', 'COPY 5'],
];

test.each(unturned)('%s does not trip', (_name, expected, actual) => {
  expect(tripped(expected, actual)).toEqual([]);
});
