import fc from 'fast-check';
import { expect, test } from 'vitest';
import { terminalSpans } from '../../../src/report/html/terminal-text.ts';

test('colours and decorations become class names', () => {
  expect(terminalSpans('a \u001b[1;91mred\u001b[0m b')).toEqual([
    { classes: '', text: 'a ' },
    { classes: 'ansi-bright-red ansi-bold', text: 'red' },
    { classes: '', text: ' b' },
  ]);
});

test.each([
  ['38;5;200', 'ansi-magenta'],
  ['38;5;208', 'ansi-yellow'],
  ['38;5;160', 'ansi-red'],
  ['38;5;34', 'ansi-green'],
  ['38;5;44', 'ansi-cyan'],
  ['38;5;27', 'ansi-blue'],
  ['38;5;9', 'ansi-bright-red'],
  ['38;5;240', 'ansi-bright-black'],
  ['38;5;254', ''],
  ['38;5;231', ''],
  ['38;5;16', 'ansi-bright-black'],
  ['38;2;220;20;60', 'ansi-red'],
  ['38;2;255;215;0', 'ansi-yellow'],
  ['38;2;250;250;245', ''],
  ['38;2;255', ''],
])('the colour %s is the nearest that has a name', (code, classes) => {
  expect(terminalSpans(`\u001b[${code}mword\u001b[0m`)).toEqual([{ classes, text: 'word' }]);
});

test('links, titles, cursor moves and character sets are dropped', () => {
  const output =
    '\u001b]0;title\u0007\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\\u001b[2J\u001b(B\u001b=.';
  expect(
    terminalSpans(output)
      .map(({ text }) => text)
      .join(''),
  ).toBe('link.');
});

test('a sequence that never ends takes no more than its line', () => {
  expect(
    terminalSpans('\u001b]0;never\nnext')
      .map(({ text }) => text)
      .join(''),
  ).toBe('\nnext');
});

test('a line written over is left as it last stood', () => {
  expect(terminalSpans('10%\r50%\r100%\r\ndone\r\n')).toEqual([{ classes: '', text: '100%\ndone\n' }]);
});

test('printable text without sequences comes through whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/[\u001b\r]/.test(text));
      expect(
        terminalSpans(text)
          .map((span) => span.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
