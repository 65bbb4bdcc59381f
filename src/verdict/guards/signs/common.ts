import type { ErrorSign } from './sign.ts';

/** What many programs share: a line that begins with the word, a body that holds an error, a page that is one. */
export const commonSigns: readonly ErrorSign[] = [
  {
    name: 'error line',
    pattern:
      /^(?:[\w./-]+: )?(?:error|fatal|panic)(?:\[\w+\])?: +(?!(?:null|nil|none|<none>|false|no|0|~|""|''|\{\}|\[\]),?$)\S/gim,
  },
  { name: 'error of a program', pattern: /^[\w./-]+: (?:error|fatal|panic)\b(?!s)/gim },
  { name: 'error!', pattern: /^ERROR! /gm },
  {
    name: 'error word',
    pattern: /^error (?!(?:messages?|codes?|rates?|handling|logs?|budgets?|count)\b)[a-z]/gim,
  },
  { name: 'error body', pattern: /"error"\s*:\s*(?:\{\s*"(?:code"\s*:\s*"(\w+)")?|"[^"])/g },
  { name: 'error list', pattern: /"errors"\s*:\s*\[\s*\{/g },
  { name: 'error page', pattern: /<(?:title|h1)>\s*(?:Error )?([45]\d\d)\b/gi },
  {
    name: 'counted failures',
    pattern: /(?<![\d.])[1-9]\d{0,6} (?:failed|failures?|errors?)\b(?! (?:messages?|codes?|handl))/gi,
  },
  { name: 'counted failures', pattern: /\b(?:failed|failures|errors|unreachable) ?[=:] ?[1-9]\d{0,6}\b/gi },
];
