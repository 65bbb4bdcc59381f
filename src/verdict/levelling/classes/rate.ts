import { type VolatileClass, wordStart } from './volatile-class.ts';

export const rate: VolatileClass = {
  about: 'speeds of a transfer',
  pattern: new RegExp(
    String.raw`${wordStart}\d{1,9}(?:\.\d{1,9})? ?(?:[kKMGT]i?)?(?:B|b|bytes|bits)(?:/s|ps)(?![\w⟨])`,
    'g',
  ),
  token: '⟨rate⟩',
  alike: ['at 12.3 MB/s', 'at 870 KiB/s', 'at 5 bytes/s'],
  kept: ['12.3 MB', '5 items/s'],
};
