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
  [
    'a pressure that is not there',
    'Type    Status\n----    ----\nDiskPressure   False',
    'Type    Status\n----    ----\nDiskPressure   True',
  ],
  ['another good word', 'STATUS: Completed', 'STATUS: Succeeded'],
  ['an unknown word', 'status: purple', 'status: green'],
  ['free space', 'Name  Available\na     239 GB', 'Name  Available\na     512 GB'],
  ['a mark', 'status: <state>', 'status: Failed'],
];

test.each(unturned)('%s does not trip', (_name, expected, actual) => {
  expect(tripped(expected, actual)).toEqual([]);
});
