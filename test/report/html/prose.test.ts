import { expect, test } from 'vitest';
import { headline, messageText } from '../../../src/report/html/prose.ts';

test.each([
  ['`ls <x>` ended with status 2', '<code>ls &#60;x&#62;</code> ended with status 2'],
  ['nothing was printed (guard `empty`)', 'nothing was printed (guard <code>empty</code>)'],
  ['a ` alone', 'a ` alone'],
])('%s', (message, shown) => {
  expect(String(messageText(message))).toBe(shown);
});

test('a headline begins with a capital, unless it begins with code or a name', () => {
  expect(String(headline('nothing was printed'))).toBe('Nothing was printed');
  expect(String(headline('`ls` ended'))).toBe('<code>ls</code> ended');
  expect(String(headline('expected_similarity=high is none'))).toBe('expected_similarity=high is none');
});
