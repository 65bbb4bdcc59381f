import { expect, test } from 'vitest';
import { visible } from '../../../src/report/html/plain-text.ts';

test.each([
  ['tabs, line feeds and letters of any script stay', 'a\tb\nä 中 🙂', 'a\tb\nä 中 🙂'],
  ['CRLF becomes LF', 'a\r\nb', 'a\nb'],
  ['control characters get their pictures', '\0\u0007\u001b\r\u007f', '␀␇␛␍␡'],
  [
    'lone surrogates, C1 controls and noncharacters are replaced',
    '\ud800 \udc00 \u009b \ufffe',
    '\ufffd \ufffd \ufffd \ufffd',
  ],
  ['what turns the direction of text is spelt out', 'a\u202eb\u2066c', 'a⟨U+202E⟩b⟨U+2066⟩c'],
])('%s', (_, text, shown) => {
  expect(visible(text)).toBe(shown);
});
