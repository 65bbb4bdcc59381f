import type { ErrorSign } from './sign.ts';

/** Single programs that say it in a way of their own. */
export const programSigns: readonly ErrorSign[] = [
  { name: 'aws', pattern: /^An error occurred \((\w+)\) when calling /gm },
  { name: 'gcloud', pattern: /^ERROR: \(gcloud\.[\w.-]+\) /gm },
  { name: 'terraform', pattern: /^│ Error: |^Error: (?!null)\S/gm },
  {
    name: 'helm',
    pattern:
      /^Error: (?:INSTALLATION|UPGRADE|UNINSTALLATION|ROLLBACK) FAILED\b|^Error: release: not found$/gm,
  },
  { name: 'npm', pattern: /^npm (?:ERR!|error) code (\w+)/gm },
  {
    name: 'npm tree',
    pattern: /\b(?:UNMET (?:OPTIONAL |PEER )?DEPENDENCY|ERESOLVE|ELSPROBLEMS)\b|\binvalid: "[^"\n]*" from\b/g,
  },
  { name: 'vulnerabilities', pattern: /(?<![\d.])[1-9]\d{0,5} (?:\w+ severity )?vulnerabilit(?:y|ies)\b/g },
  { name: 'npm lifecycle', pattern: /^npm (?:ERR!|error) (?!code )\S/gm },
  { name: 'node', pattern: /^(?:Uncaught )?(?:\w*Error): .+$(?=\n\s+at )/gm },
  {
    name: 'docker',
    pattern: /^(?:docker: )?Error response from daemon: |^Cannot connect to the Docker daemon\b/gm,
  },
  { name: 'curl', pattern: /^curl: \((\d+)\) /gm },
  { name: 'wget', pattern: /^wget: unable to resolve host|^(?:.*)ERROR [45]\d\d: /gm },
  { name: 'python', pattern: /^Traceback \(most recent call last\):$/gm },
  { name: 'pip', pattern: /^ERROR: (?:Could not find a version|No matching distribution)\b/gm },
  { name: 'java', pattern: /^Exception in thread "[^"\n]*" ([\w.]+)/gm },
  { name: 'go', pattern: /^(?:panic: |goroutine \d+ \[running\]:$)/gm },
  { name: 'rust', pattern: /^thread '[^'\n]*' panicked at /gm },
  { name: 'make', pattern: /^make(?:\[\d+\])?: \*\*\* /gm },
  {
    name: 'git',
    pattern:
      /^\s{0,3}! \[(?:remote )?rejected\]|^error: failed to push some refs\b|^CONFLICT \(|^(?:Unmerged paths:|\s+both (?:modified|added|deleted):)|^(?:UU|AA|DD) \S|^[ +-]{0,2}<{7} |: gone\]/gm,
  },
  { name: 'ssh', pattern: /^Host key verification failed\.$|^ssh: connect to host /gm },
  { name: 'apt', pattern: /^E: \S|^(?:Err:\d+ |dpkg: error\b)/gm },
  {
    name: 'systemd',
    pattern:
      /^(?:Failed to \S+ .*: Unit .* not (?:found|loaded)|Unit \S+ could not be found|Job for \S+ failed)\b|: Failed with result '/gm,
  },
  {
    name: 'sql',
    pattern:
      /^(?:psql: )?(?:ERROR|FATAL): {2}\S|^ERROR \d{4} \(\w{5}\)|^(?:Runtime |Parse )?Error: (?:near|no such|in prepare)\b/gm,
  },
  { name: 'no rows', pattern: /^\(0 rows\)$|^Empty set\b/gm },
  {
    name: 'openssl',
    pattern:
      /^(?:[\dA-F]+:)?error:[\dA-F]+:|^error \d+ at \d+ depth lookup\b|^(?:Could not|unable to) (?:open|load|read|find)\b/gim,
  },
  { name: 'ping', pattern: /\b100(?:\.0)?% packet loss\b/g },
];
