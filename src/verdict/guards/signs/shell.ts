import type { ErrorSign } from './sign.ts';

/** Shells, and programs that are called wrongly. */
export const shellSigns: readonly ErrorSign[] = [
  { name: 'unknown command', pattern: /: command not found\b|: \d+: \S+: not found$/gm },
  { name: 'denied', pattern: /^Permission denied \(/gm },
  { name: 'timed out', pattern: /: (?:Connection|Operation|Request) timed out\b/gi },
  { name: 'unknown host', pattern: /\bCould not resolve host(?:name)?\b/gi },
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
