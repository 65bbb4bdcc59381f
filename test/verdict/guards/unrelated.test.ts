import { expect, test } from 'vitest';
import { tripped } from '../request.ts';

const notes = `NAME: trident
STATUS: deployed
NOTES:
Thank you for installing trident-operator, which will deploy and manage storage resources.
To learn more about the release, try:`;
const greeting =
  'Welcome to the agent!\nPlease select the mode you want to use:\n  1. Cluster mode\n  2. Client mode';
const pods =
  'NAME                     READY   STATUS    RESTARTS   AGE\nstore-front-7b9c-xk2lq   1/1     Running   0          2m';
const commit =
  'commit 1a2b3c4\nAuthor: Ada Lovelace <ada@example.com>\nDate:   Mon Mar 2 10:11:12 2026\n\n    Describe the engine';
const listing = 'Filesystem      Size  Used Avail Use% Mounted on\n/dev/vda1        97G   12G   86G  12% /';

const others: [string, string][] = [
  [
    notes,
    'The extension needs values that you have set before. See the documentation for further information.',
  ],
  [notes, pods],
  [notes, commit],
  [greeting, "Operation failed: getting static credentials isn't allowed while local accounts are off."],
  [greeting, listing],
  [pods, 'On branch main\nnothing to commit, working tree clean'],
  [commit, 'added 5 packages, and audited 6 packages in 2s'],
  [listing, 'usage: df [options] [file]...'],
  [listing, commit],
  [commit, 'HTTP/1.1 200 OK\ncontent-type: text/html'],
  [
    'Reading package lists\nBuilding dependency tree\nReading state information',
    'sudo: a password is required',
  ],
  [
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: web',
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web',
  ],
  [
    'src/app.js:52\nREADME.md:51',
    '411d14a66d09a52fcda7ca69cd464dae  src/app.js\nfd911af09b782f7d305ada3747c8a2fa  README.md',
  ],
  ['{\n  "kind": "Pod",\n  "name": "web"\n}', '{\n  "kind": "Secret",\n  "name": "web"\n}'],
];

test.each(others)('%j and %j are unrelated', (expected, stdout) => {
  expect(tripped(expected, stdout)).toContain('unrelated');
});

const sameCommand: [string, string][] = [
  [notes, notes.replace('trident', 'nginx').replace('trident-operator', 'ingress-nginx')],
  [pods, 'NAME            READY   STATUS    RESTARTS   AGE\norders-0        1/1     Running   0          9d'],
  [
    commit,
    'commit 9f8e7d6\nAuthor: Grace Hopper <grace@example.org>\nDate:   Tue Apr 7 01:02:03 2026\n\n    Find the moth',
  ],
  [listing, 'Filesystem      Size  Used Avail Use% Mounted on\ntmpfs           1.9G     0  1.9G   0% /run'],
  ['hello there', 'something else altogether'],
  ['myResourceGroup', 'demo-group-eastus'],
  ['42', '17'],
  ['kind: Service\nname: web', 'kind: Service\nname: shop\n---\nkind: Pod'],
  ['{\n  "sku": {\n    "kind": "Basic"\n  }\n}', '{\n  "sku": {\n    "kind": "Standard"\n  }\n}'],
  ['{"id": "a", "name": "b", "location": "c", "tags": "d", "kind": "e"}', '{"identity": 1}'],
  ['<first> <second> <third> <fourth> <fifth>', 'whatever stands there now'],
  ['dGhpcyBpcyBhIHNlY3JldCB0b2tlbg==', 'YW5vdGhlciBzZWNyZXQgdG9rZW4gaGVyZQ=='],
  [greeting, greeting.toUpperCase()],
  [
    '411d14a66d09a52fcda7ca69cd464dae  app.js\nfd911af09b782f7d305ada3747c8a2fa  util.js',
    '0b2284860183b454c40e254e26f804f1  app.js\n087c40a83219ae7d70dcf688a51190be  util.js',
  ],
  ['<digest>  app.js', '411d14a66d09a52fcda7ca69cd464dae  app.js\nfd911af09b782f7d305ada3747c8a2fa  util.js'],
  ['a1b2c3d  app.js', '411d14a66d09a52fcda7ca69cd464dae  app.js'],
  ['web  app.js\nweb  util.js', 'web  411d14a66d09a52fcda7ca69cd464dae\nweb  util.js'],
];

test.each(sameCommand)('%j and %j may be of one command', (expected, stdout) => {
  expect(tripped(expected, stdout)).not.toContain('unrelated');
});
