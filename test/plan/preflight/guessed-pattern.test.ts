import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDirectives } from '../../../src/article/directives.ts';
import { patternProblem } from '../../../src/article/pattern.ts';
import { guessedPattern } from '../../../src/plan/preflight/guessed-pattern.ts';
import { quotedValue } from '../../../src/plan/preflight/quoted-value.ts';
import { matchPattern } from '../../../src/verdict/measures/pattern.ts';

test.each([
  ['text', 'one\ntwo\nServer started on port 8080', String.raw`Server started on port \d+`],
  ['blank lines and left-out ones behind it', 'one\nall is up\n\n  ...\n', 'all is up'],
  ['a time before it', 'x\n2026-01-02T03:04:05Z INFO ready (1 of 2)', String.raw`INFO ready \(1 of 2\)`],
  ['a mark', 'id <name> is up, clientID(xxxx-xxxx)', String.raw`id \S+ is up, clientID\(\S+\)`],
  ['a GUID', 'made 01234567-89ab-cdef-0123-456789abcdef now', String.raw`made \S+ now`],
  [
    'a service with its address',
    'NAME  TYPE  CLUSTER-IP  EXTERNAL-IP  PORT(S)  AGE\nweb  LoadBalancer  10.0.1.2  <pending>  80:1/TCP  5s\nweb  LoadBalancer  10.0.1.2  20.1.2.3  80:30100/TCP  2m',
    String.raw`web\s+LoadBalancer\s+[\d.]+\s+[\d.]+`,
  ],
  [
    'a job and its count',
    'NAME  COMPLETIONS  AGE\n\njob   0/1  3m29s\njob   1/1   3m10s',
    String.raw`job\s+1/1\b`,
  ],
  [
    'a pod with its suffix',
    'NAME  READY  STATUS  RESTARTS  AGE\nweb-7d4b9c8f6-x2k4q  1/1  Running  0  2m',
    String.raw`web-\S+\s+1/1\s+Running\b`,
  ],
  [
    'the third pod of its kind',
    'NAME  READY  STATUS\nweb-7d4b9c8f6-x2k4q  1/1  Running\nweb-7d4b9c8f6-b7zzt  1/1  Running\nweb-7d4b9c8f6-kk8vd  1/1  Running',
    String.raw`(?:web-\S+\s+1/1\s+Running\b[^]*){3}`,
  ],
  ['a number that alone tells', 'line 10\nline 20\nline 30', 'line 30'],
  ['how far it has come', 'pulled 50%\npulled 100%', 'pulled 100%'],
  ['the end of a JSON document', '{\n  "a": {\n  }\n}', String.raw`(?m)^\}\s*$`],
  [
    'a long row',
    `NAME  A  STATUS\n${'long-name-'.repeat(3)}app  ${'value'.repeat(6)}  Ready  5m`,
    String.raw`long-name-long-name-long-name-app\s.*\sReady\b`,
  ],
  [
    'a long line',
    `start\n${'many words and '.repeat(9)}then the end`,
    'many words and many words and many words and many words and',
  ],
])('of %s the pattern keeps what tells', (_name, expected, pattern) => {
  expect(guessedPattern(expected)).toBe(pattern);
});

test.each(['', '\n\n', '...', '+----+\n', '…\n[...]', '<output>'])('%j tells nothing', (expected) => {
  expect(guessedPattern(expected)).toBeNull();
});

const word = fc.oneof(
  fc.constantFrom(
    'web',
    'Running',
    '1/1',
    '0/1',
    '10.0.0.4',
    '<pending>',
    '<your name>',
    '5m',
    '2m10s',
    '8080',
    '7',
  ),
  fc.constantFrom(
    'web-7d4b9c8f6-x2k4q',
    'xxxx',
    '...',
    '--',
    '-->',
    '"a"',
    "it's",
    'C:\\\\x',
    '[x]',
    '{',
    '}',
    '100%',
  ),
  fc.constantFrom(
    '2026-01-02 03:04:05',
    '01234567-89ab-cdef-0123-456789abcdef',
    'deadbeef12',
    '\u00a0',
    '\u001b[1m',
  ),
  fc.string({ unit: 'grapheme', maxLength: 90 }).map((text) => text.replaceAll(/[\r\n\u2028\u2029]/g, '')),
);
const line = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '  ', '\t', '')), { maxLength: 8 })
  .map((words) => words.flat().join(''));
const output = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));

/** As a line reads, whatever its blanks. */
function bare(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

test('a guess matches the output that it is made from, and not what comes before its last line', () => {
  fc.assert(
    fc.property(output, line, (before, last) => {
      if (guessedPattern(last) === null) return;
      const pattern = guessedPattern(`${before}\n${last}`) ?? '';
      expect(matchPattern(pattern, `${before}\n${last}`).code, pattern).toBe('matched');
      if (before.split('\n').some((one) => bare(one) === bare(last))) return;
      expect(matchPattern(pattern, before).code, pattern).toBe('unmatched');
    }),
    { numRuns: 100 },
  );
});

test('a guess can be used, and be written in a comment, whatever the output is', () => {
  fc.assert(
    fc.property(output, (expected) => {
      const pattern = guessedPattern(expected);
      if (pattern === null) return;
      expect(matchPattern(pattern, expected).code, pattern).toBe('matched');
      expect(patternProblem(pattern)).toBeNull();
      const comment = ` docproof: until=${quotedValue(pattern)} `;
      expect(comment).not.toMatch(/--|\n/);
      expect(readDirectives(comment)?.directives).toEqual({ until: pattern });
    }),
    { numRuns: 100 },
  );
});
