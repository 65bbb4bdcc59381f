import type { ErrorSign } from './sign.ts';

/** Lines of logs that say by their level that something is wrong, and statuses in them. */
export const logSigns: readonly ErrorSign[] = [
  {
    name: 'log level',
    pattern:
      /^(?=[^\n]{0,60}\d)[^\n]{0,60}?(?:^|[\s[|:<(])(?:ERROR|FATAL|CRITICAL|SEVERE|PANIC|EMERG)(?=[\s\]|:>)])/gm,
  },
  {
    name: 'level field',
    pattern: /\b"?(?:level|severity|lvl)"?\s{0,9}[:=]\s{0,9}"?(?:error|fatal|critical|panic|emerg)\b/gi,
  },
  { name: 'klog', pattern: /^[EF]\d{4} \d\d:\d\d:\d\d/gm },
  {
    name: 'log word',
    pattern:
      /^\S{4,40}[ T]\S{2,20}\s+(?:error|fatal|critical|panic)\b(?! (?:messages?|codes?|rates?|handling|logs?|budgets?|count))/gim,
  },
  { name: 'status', pattern: /\b(?:http )?status(?: code)?[ :=]{1,3}(?:([45]\d\d)|000)\b/gi },
  { name: 'access log', pattern: /" (5\d\d) (?:\d+|-)(?:\s|$)/gm },
  { name: 'name server', pattern: /\bstatus: (SERVFAIL|NXDOMAIN|REFUSED)\b/g },
];
