import type { VolatileClass } from './volatile-class.ts';

export const epoch: VolatileClass = {
  about: 'seconds or milliseconds since 1970, from 2014 to 2033',
  pattern: /(?<![\w.⟩-])1[4-9]\d{8}(?:\d{3})?(?:\.\d{1,9})?(?![\w.⟨])/g,
  token: '⟨time⟩',
  alike: ['expires 1700000000', 'expires 1751234567890', 'expires 1700000000.123456'],
  kept: ['bytes 1073741824000000', 'count 170000', '2147483648', 'bytes 1073741824000'],
};
