import type { VolatileClass } from './volatile-class.ts';

export const macAddress: VolatileClass = {
  about: 'addresses of network cards',
  pattern: /(?<![\w:⟩])[\da-f]{2}(?::[\da-f]{2}){5}(?![\w:⟨])/gi,
  token: '⟨mac⟩',
  alike: ['link/ether 00:11:22:33:44:55', 'link/ether aa:BB:cc:00:00:01'],
  kept: ['00:11:22:33:44', '00:11:22:33:44:55:66'],
};
