import type { ErrorSign } from './sign.ts';

/** Shells, and the words of the operating system that programs hand on. */
export const shellSigns: readonly ErrorSign[] = [
  { name: 'unknown command', pattern: /: command not found\b|: \d+: \S+: not found$/gm },
  { name: 'missing file', pattern: /: No such file or directory\b/g },
  { name: 'denied', pattern: /: Permission denied\b|^Permission denied \(/gm },
  { name: 'not permitted', pattern: /: Operation not permitted\b/g },
  { name: 'refused', pattern: /: Connection refused\.?$/gm },
  { name: 'timed out', pattern: /: (?:Connection|Operation|Request) timed out\b/gi },
  {
    name: 'unknown host',
    pattern:
      /: (?:Name or service not known|Temporary failure in name resolution)\b|\bCould not resolve host(?:name)?\b/gi,
  },
  { name: 'no space', pattern: /: No space left on device\b/g },
  { name: 'read-only', pattern: /: Read-only file system\b/g },
  { name: 'not a folder', pattern: /: (?:Not|Is) a directory$/gm },
  {
    name: 'crash',
    pattern:
      /^(?:.*: line \d+: +\d+ )?(?:Segmentation fault|Killed|Aborted|Bus error|Illegal instruction)\b/gm,
  },
  {
    name: 'syntax',
    pattern: /^\S*(?:bash|sh): (?:-c: )?(?:line \d+: )?(?:syntax error\b|unexpected EOF\b)/gm,
  },
  { name: 'unset', pattern: /^\S+: (?:line \d+: )?\w+: unbound variable$/gm },
  {
    name: 'usage',
    pattern:
      /^\S+: (?:unrecognized option|invalid option|illegal option|unknown option|option requires an argument|missing operand|too (?:many|few) arguments)\b/gm,
  },
];
