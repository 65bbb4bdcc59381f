import { expect, test } from 'vitest';
import { differenceLines } from '../../../src/report/terminal/difference.ts';
import type { Line } from '../../../src/report/terminal/line.ts';
import type { ExpectedRecord } from '../../../src/run/results.ts';

const record: ExpectedRecord = {
  line: 9,
  language: 'output',
  text: '',
  hint: { kind: 'similarity', threshold: 0.5 },
  advisory: false,
  comparison: { method: 'json', score: 0.25, threshold: 0.5, passed: false, guards: [] },
  difference: [
    {
      kind: 'same',
      text: '"id": "7"',
      spans: [{ is: 'open', from: 7, to: 8 }],
      written: { text: '"id": "<id>"' },
    },
    { kind: 'expected', text: 'a Running', spans: [{ is: 'changed', from: 2, to: 9 }] },
    { kind: 'actual', text: 'a Failed', spans: [{ is: 'changed', from: 2, to: 8 }] },
    { kind: 'free', text: '"tags": {…}' },
    { kind: 'gap', text: '3 equal lines left out' },
  ],
};

/** The tone of each piece before its text. */
function toned({ pieces }: Line): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : `(${piece.tone})${piece.text}`))
    .join('')
    .trimEnd();
}

test('each line of a difference has its sign, and words that changed stand out', () => {
  expect(differenceLines('a.md', record).map(toned)).toEqual([
    '  (bad)- expected a.md:9   (good)+ actual(quiet)   ~ left open',
    '    "id": "(quiet)7"',
    '  (bad)- (bad)a (bad word)Running',
    '  (good)+ (good)a (good word)Failed',
    '  (quiet)~ (quiet)"tags": {…}',
    '(quiet)    … 3 equal lines left out',
    '  (quiet)score 0.25, threshold 0.5, measure json',
  ]);
});
