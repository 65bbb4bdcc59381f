import type { VolatileClass } from './volatile-class.ts';

export const fingerprint: VolatileClass = {
  about: 'fingerprints and serial numbers in pairs of hexadecimal digits, and those of SSH keys',
  pattern: /(?<![\w:⟩])(?:[\da-f]{2}(?::[\da-f]{2}){7,63}|SHA256:[A-Za-z\d+/]{43}=?)(?![\w:⟨])/gi,
  token: '⟨print⟩',
  alike: [
    'serial 3a:5f:00:11:22:33:44:55:66:77',
    'serial AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD',
    'serial SHA256:uNiVztksCsDhcc0u9e8BrJUXVUmPZ0jqK2uQm3GkQ2o',
  ],
  kept: ['serial 3a:5f:00'],
};
