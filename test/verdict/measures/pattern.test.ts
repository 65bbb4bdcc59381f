import { expect, test } from 'vitest';
import { matchPattern } from '../../../src/verdict/measures/pattern.ts';

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

test('a pattern that backtracks without end is stopped', () => {
  expect(matchPattern('^(a+)+$', `${'a'.repeat(60)}!`)).toEqual({
    code: 'unjudged',
    note: 'The pattern was not matched within 1 s: it backtracks too much on this output.',
  });
});
