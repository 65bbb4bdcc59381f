import { expect, test } from 'vitest';
import { matchInOutput, matchPattern } from '../../../src/verdict/measures/pattern.ts';

test('a pattern is matched anywhere in the text', () => {
  expect(matchPattern('rea.y', 'it is ready now')).toEqual({ code: 'matched' });
  expect(matchPattern('^ready', 'it is ready now')).toEqual({ code: 'unmatched' });
});

test('leading flags are honoured, one by one or together', () => {
  expect(matchPattern('(?i)(?m)^READY$', 'is\nready')).toEqual({ code: 'matched' });
  expect(matchPattern('(?is)A.B', 'a\nb')).toEqual({ code: 'matched' });
});

test('the u flag is on', () => {
  expect(matchPattern('^.$', '🚀')).toEqual({ code: 'matched' });
});

test('an invalid pattern is unjudged, with the reason', () => {
  expect(matchPattern('(', 'text')).toEqual({
    code: 'unjudged',
    note: 'The pattern is not a regular expression: Invalid regular expression: /(/u: Unterminated group',
  });
});

test('what may stand in front does not count, however long the text is', () => {
  expect(matchPattern('.*Ready', 'x'.repeat(200_000))).toEqual({ code: 'unmatched' });
  expect(matchPattern('(?s).*.*?Ready.*', `${'x\n'.repeat(100_000)}Ready`)).toEqual({ code: 'matched' });
  expect(matchPattern('.*', '')).toEqual({ code: 'matched' });
});

test('in an output the time for it is in proportion to the length', () => {
  const note = (limit: string) =>
    `The pattern was not matched within ${limit}: it backtracks too much on this output.`;
  const text = (length: number) => `${'a'.repeat(length)}!`;
  expect(matchInOutput('^(a+)+$', text(60))).toEqual({ code: 'unjudged', note: note('20 ms') });
  expect(matchInOutput('^(a+)+$', text(25_000))).toEqual({ code: 'unjudged', note: note('60 ms') });
  expect(matchInOutput('^(a+)+$', text(2_000_000))).toEqual({ code: 'unjudged', note: note('1 s') });
  expect(matchInOutput('a!$', text(2_000_000))).toEqual({ code: 'matched' });
});

test('a pattern that backtracks without end is stopped', () => {
  expect(matchPattern('^(a+)+$', `${'a'.repeat(60)}!`)).toEqual({
    code: 'unjudged',
    note: 'The pattern was not matched within 1 s: it backtracks too much on this output.',
  });
});
