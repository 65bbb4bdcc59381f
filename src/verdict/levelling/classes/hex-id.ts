import type { VolatileClass } from './volatile-class.ts';

export const hexId: VolatileClass = {
  about: 'hexadecimal ids of 7 to 128 digits, letters and figures both among them',
  pattern: /(?<![\w⟩])(?:0x)?[\da-f]{7,128}(?![\w⟨])/gi,
  token: '⟨id⟩',
  accepts: (match) => /\d/.test(match) && /[a-f]/i.test(match),
  alike: ['commit 1a2b3c4', 'commit 9ae97d36d26566ff84e8893c64a6dc4fe8ca6d11', 'commit 0x7ffd5e8f'],
  kept: ['deadbeef', 'facade', 'bytes 1073741824000', 'a1b2'],
};
