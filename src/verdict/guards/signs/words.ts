import type { ErrorSign } from './sign.ts';

/** What people write into messages of failures, whatever the program. */
export const wordSigns: readonly ErrorSign[] = [
  {
    name: 'cannot',
    pattern: /\b(?:could not|couldn't|cannot|can't|unable to|(?:has |have )?failed to|did not) [a-z]+/gi,
  },
  {
    name: 'exists not',
    pattern:
      /\b(?:does not|do not|doesn't) exist\b|\b[Nn]o such (?:file|device|table|column|container|image|object|host|service|command|option|module|package|user|process|volume|network|key|branch|remote|ref|bucket|function|method|variable|property|element|index|database)\b/g,
  },
  {
    name: 'timed out',
    pattern: /\b(?:timed out|time-?out (?:exceeded|reached|expired)|deadline exceeded)\b/gi,
  },
  {
    name: 'connection',
    pattern:
      /\b(?:connection (?:was )?(?:refused|reset|closed unexpectedly|lost|terminated)|lost connection|not connected|broken pipe|no route to host|network is unreachable|server closed the connection)\b/gi,
  },
  {
    name: 'access',
    pattern:
      /\b(?:access (?:is )?denied|permission denied|authentication failed|not authori[sz]ed|unauthori[sz]ed)\b/gi,
  },
  {
    name: 'memory',
    pattern: /\b(?:out of memory|cannot allocate memory|MemoryError|OOMKilled|oom-kill)\b/gi,
  },
  {
    name: 'disk',
    pattern:
      /\b(?:no space left on device|input\/output error|read-only file system|disk quota exceeded)\b/gi,
  },
  {
    name: 'crash',
    pattern: /\b(?:segmentation fault|core dumped|panicked at|stack overflow|assertion failed|assertion `)/gi,
  },
  { name: 'syntax', pattern: /\b(?:parse|syntax) error\b(?=[: ])/gi },
  {
    name: 'stack',
    pattern: /^node:internal\/|^\s+at \S+ \(.*:\d+:\d+\)$|^\s+File "[^"\n]+", line \d+, in /gm,
  },
  {
    name: 'fatal',
    pattern:
      /\b(?:fatal (?:\w+ )?error|internal (?:\w+ )?error|INTERNALERROR|unexpected (?:exception|error|end of file)|unhandled (?:exception|rejection)|uncaught exception)\b/gi,
  },
  { name: 'exception', pattern: /(?:^|[\s.])[A-Z]\w*(?:Exception|Error)(?=:|$|\s*\[|\s*\()/gm },
  {
    name: 'exit status',
    pattern:
      /\b(?:exit(?:ed)?(?: with)?(?: status| code)?|returned (?:error )?exit status|returned status|status code)[ :=]+[1-9]\d{0,2}\b(?![.\d])/gi,
  },
  {
    name: 'went wrong',
    pattern:
      /\b(?:something went wrong|an error (?:has )?occurred|(?:has|have) failed|(?:build|run|test|job|step|command|installation|application|startup) failed|failed to start)\b/gi,
  },
  { name: 'failed', pattern: /(?:^|[\s:([])FAIL(?:ED|URE|URES)?(?:!|:|\b)(?!=)/gm },
  { name: 'unreachable', pattern: /\bUNREACHABLE!|^unreachable\b/gm },
  { name: 'not ok', pattern: /^\s*not ok\b/gm },
  { name: 'cross', pattern: /(?:^|\s)(?:✖|✗|✘|❌|⨯|×)(?=\s)/gm },
  { name: 'not a number', pattern: /\bNaN\b|: undefined\b/g },
  {
    name: 'http phrase',
    pattern:
      /\b(?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out|Too Many Requests|Bad Request|403 Forbidden|401 Unauthorized|404 Not Found)\b/g,
  },
];
