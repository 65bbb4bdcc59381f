import type { VolatileClass } from './volatile-class.ts';

export const ipv6Address: VolatileClass = {
  about: 'IPv6 addresses',
  pattern:
    /(?<![\w.:⟩])(?:[\da-f]{1,4}(?::[\da-f]{1,4}){7}|(?=[\da-f:]{2,39}(?![\w:⟨]))(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,6})?::(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,6})?)(?![\w:⟨])/gi,
  token: '⟨ip⟩',
  accepts: (match) => match.length > 4 && /\d/.test(match),
  alike: [
    'inet6 fe80::1ff:fe23:4567:890a',
    'inet6 2001:db8::8a2e:370:7334',
    'inet6 2001:0db8:0000:0000:0000:8a2e:0370:7334',
  ],
  kept: ['std::move', 'a::b', 'Module::Class', 'beef::cafe', 'bind ::', 'bind ::1'],
};
