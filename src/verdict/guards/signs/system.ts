import type { ErrorSignGroup } from './sign.ts';

/** Services, certificates, memory, disks and access. */
export const systemSigns: ErrorSignGroup = {
  title: 'Services, memory, disks, access',
  signs: [
    {
      name: 'systemd',
      pattern:
        /^(?:Failed to \S+ .*?: Unit \S+ not (?:found|loaded)|Unit \S+ could not be found|Job for \S+ failed)\b|: Failed with result '/gm,
      trips: [
        'Unit frob.service could not be found.',
        'Failed to start frob.service: Unit frob.service not found.',
        'Job for nginx.service failed because the control process exited with error code.',
        "systemd[1]: web.service: Failed with result 'exit-code'.",
      ],
      kept: ['0 loaded units listed.', 'Unit web.service is not needed any more.'],
    },
    {
      name: 'openssl',
      pattern:
        /^(?:[\dA-F]+:)?error:[\dA-F]+:|^error \d+ at \d+ depth lookup\b|^(?:verify error:|verification error: )|^[ \t]*verify return code: [1-9]|^(?:Could not|unable to) (?:open|load|read|find)\b/gim,
      trips: [
        'Could not open file or uri for loading certificate from cert.pem',
        'error 18 at 0 depth lookup: self-signed certificate',
        'verify error:num=10:certificate has expired',
        'Verification error: certificate has expired',
        '    Verify return code: 18 (self-signed certificate)',
        '40F7A1:error:0A000086:SSL routines:tls_post_process:certificate verify failed',
      ],
      kept: ['cert.pem: OK', 'verify return:1', 'Verification: OK', 'Verify return code: 0 (ok)'],
    },
    {
      name: 'access',
      grave: true,
      pattern:
        /\b(?:access (?:is )?denied|permission denied|authentication failed|not authori[sz]ed|unauthori[sz]ed(?! (?:access|use|users)\b[^\n.]{0,80}\b(?:prohibited|forbidden|prosecuted)))\b/gi,
      trips: [
        "FATAL: password authentication failed for user 'app'",
        "Access denied for user 'root'@'localhost'",
        'error: You must be logged in to the server (Unauthorized)',
      ],
      kept: [
        'UNAUTHORIZED USE OF THIS SYSTEM IS PROHIBITED',
        'Unauthorised users will be prosecuted.',
        'Unauthorized access to this device is prohibited.',
      ],
    },
    {
      name: 'memory',
      grave: true,
      pattern:
        /(?<!\brunning )\b(?:out of memory|cannot allocate memory|MemoryError|OOMKilled(?!"?\s?[:=]\s?false)|oom-kill)\b/gi,
      trips: [
        'Out of memory: Killed process 4711 (node)',
        'FATAL ERROR: Reached heap limit - JavaScript heap out of memory',
        'Last State: Terminated, Reason: OOMKilled',
      ],
      kept: ['"OOMKilled": false,', 'Memory is freed to keep it from running out of memory.'],
    },
    {
      name: 'disk',
      grave: true,
      pattern:
        /\b(?:no space left on device|input\/output error|(?<!\b(?:a|the|compressed) )read-only file system|disk quota exceeded)\b/gi,
      trips: ['write error: no space left on device', 'end_request: I/O error, Input/output error'],
      kept: ['squashfs is a compressed read-only file system', '/dev/vda1  97G  12G  86G  12%  /'],
    },
    {
      name: 'mount',
      pattern:
        /^mount: \S+: (?:wrong fs type|can't|special device|unknown filesystem|mount point does not)/gm,
      trips: ['mount: /data: wrong fs type, bad option, bad superblock on /dev/sdc1'],
      kept: ['mount: /dev/sdc1 mounted on /data.'],
    },
    {
      name: 'folder',
      pattern: /\[error opening dir\]|^Dump terminated$/gm,
      trips: ['private [error opening dir]', 'Dump terminated'],
      kept: ['errors  [opening hours]'],
    },
    {
      name: 'zombie',
      pattern: /<defunct>$/gm,
      trips: ['ada  557  0.0  [python3] <defunct>'],
      kept: ['ada  557  0.0  python3'],
    },
    {
      name: 'crash',
      pattern: /\b(?:segmentation fault|core dumped)/gi,
      trips: ['Program terminated with signal SIGSEGV, Segmentation fault.', 'Aborted (core dumped)'],
      kept: ['core file size (blocks, -c) 0'],
    },
  ],
};
