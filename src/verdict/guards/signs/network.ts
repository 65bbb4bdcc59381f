import type { ErrorSignGroup } from './sign.ts';

/** Clients, name servers, and what is said of connections. */
export const networkSigns: ErrorSignGroup = {
  title: 'The network',
  signs: [
    {
      name: 'curl',
      pattern: /^curl: (?:\((\d+)\) |no URL specified)/gm,
      trips: [
        'curl: (7) Failed to connect to 20.51.12.3 port 80',
        'curl: (6) Could not resolve host: example.invalid',
        'curl: no URL specified!',
      ],
      kept: ['curl 8.5.0 (x86_64-pc-linux-gnu)', "curl: try 'curl --help' for more information"],
    },
    {
      name: 'wget',
      pattern: /^wget: unable to resolve host|^(?:.*)ERROR [45]\d\d: /gm,
      trips: [
        'wget: unable to resolve host address ‘example.invalid’',
        '2026-03-02 09:14:08 ERROR 404: Not Found.',
      ],
      kept: ['HTTP request sent, awaiting response... 200 OK', 'Saving to: ‘error-404.html’'],
    },
    {
      name: 'ssh',
      pattern: /^Host key verification failed\.$|^ssh: connect to host |^Permission denied \(/gm,
      trips: [
        'Host key verification failed.',
        'ssh: connect to host example.com port 22: Connection refused',
        'Permission denied (publickey,password).',
      ],
      kept: ["Warning: Permanently added 'example.com' (ED25519) to the list of known hosts."],
    },
    {
      name: 'no answer',
      pattern:
        /^\S+ - no response$|\bDestination (?:Host|Net|Port|Protocol) Unreachable\b|\d ms ![HNXP]\b|\bRequest timed out\b/gm,
      trips: [
        'localhost:5432 - no response',
        'From 10.0.0.4 icmp_seq=1 Destination Host Unreachable',
        ' 6  core1.example.net (198.51.100.9)  3011.4 ms !H  3011.3 ms !H',
      ],
      kept: ['localhost:5432 - accepting connections', ' 1  gateway (192.168.1.1)  0.412 ms  0.387 ms'],
    },
    {
      name: 'ping',
      pattern: /\b100(?:\.0)?% packet loss\b/g,
      trips: ['4 packets transmitted, 0 received, 100% packet loss, time 3052ms'],
      kept: ['4 packets transmitted, 4 received, 0% packet loss, time 3052ms'],
    },
    {
      name: 'name server',
      pattern: /\bstatus: (SERVFAIL|NXDOMAIN|REFUSED)\b/g,
      trips: [';; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN, id: 4711'],
      kept: [';; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 4711'],
    },
    {
      name: 'unknown host',
      pattern: /\bCould not resolve host(?:name)?\b/gi,
      trips: ['ssh: Could not resolve hostname web: Name or service not known'],
      kept: ['Resolving host example.com... 93.184.216.34'],
    },
    {
      name: 'connection',
      grave: true,
      pattern:
        /\b(?:connection (?:was )?(?:refused|reset|closed unexpectedly|lost|terminated)|lost connection|not connected|broken pipe|no route to host|network is unreachable|server closed the connection|rejecting connections)\b/gi,
      trips: [
        'dial tcp 127.0.0.1:5432: connect: connection refused',
        'Lost connection to MySQL server during query',
        'server closed the connection unexpectedly',
        'localhost:5432 - rejecting connections',
        'Warning: failed to apply ingress: connection refused',
      ],
      kept: ['connection pool: 3 of 5 refused', 'Connections reset: 0'],
    },
    {
      name: 'timed out',
      grave: true,
      pattern:
        /(?<!\b0 )\b(?:timed out(?!: 0\b)|time-?out (?:exceeded|reached|expired)|deadline exceeded)\b/gi,
      trips: [
        'Failed: operation timed out after 30 s',
        'context deadline exceeded',
        'Lock wait timeout exceeded; try restarting transaction',
      ],
      kept: ['Timeout: 30 s', 'Requests timed out: 0', '12 passed, 0 timed out'],
    },
  ],
};
