/** @typedef {import('./random.js').Random} Random */

/**
 * Patterns that can match in many ways, each with what it repeats:
 * https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS.
 * @type {readonly [[string, string], ...[string, string][]]}
 */
const known = [
  ['^(a+)+$', 'a'],
  ['([a-zA-Z]+)*$', 'a'],
  ['^(a|aa)+$', 'a'],
  ['^(a|a?)+$', 'a'],
  ['(.*a){20}$', 'a'],
  ['^(\\w+\\s?)*$', 'word '],
  ['(x+x+)+y', 'x'],
  ['^(?=(a+)+$)a', 'a'],
  ['^(a+)\\1+$b', 'a'],
  ['(?s)(.*)*b$', 'a\n'],
  ['(?i)^(A+)+$', 'a'],
  ['^([a-z0-9]+[-.]?)*@', 'ab-'],
  ['\\s+$', ' '],
  ['.*.*.*=.*', 'x'],
  ['(?m)^(\\d+,?)+;$', '1,'],
  ['Running.*Running.*Failed', 'Running '],
  ['(?s)a.*b.*c.*d', 'abc'],
];
/** @type {readonly [string, ...string[]]} */
const parts = [
  'a+',
  'a*',
  '(a|b)+',
  '\\w+',
  '\\s*',
  '.*',
  '[^x]+',
  '(?:ab?)*',
  '\\d+',
  '(a+)+',
  '(?=a)',
  '^',
  '$',
  'x',
  '\\b',
];

/**
 * A pattern, and an output to look for it in.
 * @param {Random} random
 * @param {number} size
 */
export function patternAndOutput(random, size) {
  const [pattern, pump] = random.once(3)
    ? [composed(random), random.of(['a', 'ab', 'a ', 'a1', 'a\n'])]
    : random.of(known);
  return {
    pattern,
    output: `${pump.repeat(Math.ceil(size / pump.length))}${random.of(['!', '', '\n!', 'x'])}`,
  };
}

/** @param {Random} random */
function composed(random) {
  return Array.from({ length: 1 + random.below(5) }, () => random.of(parts)).join('');
}
