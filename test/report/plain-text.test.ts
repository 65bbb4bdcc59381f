import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../src/report/plain-text.ts';

test('colours, links, titles and character sets are taken off', () => {
  const text =
    '\u001b[1;31mred\u001b[0m \u001b]8;;https://example.com\u0007link\u001b]8;;\u001b\\ \u001b]0;title\u0007\u001b(Bend';
  expect(plainText(text)).toBe('red link end');
});

test('of a line that was written over, the last state stays', () => {
  expect(plainText('10 %\r50 %\r100 %\r\nnext\r\n')).toBe('100 %\nnext\n');
});

test('what is no text becomes U+FFFD; tabs and line feeds stay', () => {
  expect(plainText('a\u0000b\u0007c\u009bd\u202ee\ud800f\tg\nh🚀')).toBe(
    'a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\tg\nh🚀',
  );
});

test('an escape sequence that never ends swallows no text behind it', () => {
  expect(plainText('\u001b]0;never ended\nsecond line')).toBe('0;never ended\nsecond line');
});

test('no control character is left, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plainText(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }),
  );
});
