import type { VolatileClass } from './volatile-class.ts';

export const ipv4Address: VolatileClass = {
  about: 'IPv4 addresses',
  pattern: /(?<![\w.⟩])\d{1,3}(?:\.\d{1,3}){3}(?![\w⟨]|\.[\d⟨])/g,
  token: '⟨ip⟩',
  accepts: (match) => match.split('.').every((part) => Number(part) < 256),
  alike: ['node 10.224.0.4', 'node 192.168.1.200'],
  kept: ['Windows 10.0.26100.32995', 'v1.2.3.4', '1.2.3'],
};
