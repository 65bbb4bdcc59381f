import type { VolatileClass } from './volatile-class.ts';

export const guid: VolatileClass = {
  about: 'UUIDs',
  pattern: /(?<![\w⟩])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\w⟨])/gi,
  token: '⟨guid⟩',
  alike: [
    'id 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
    'id 0D1F2C3B-1111-4A4A-9B9B-000000000000',
    'id 00000000-0000-0000-0000-000000000000',
  ],
  kept: ['id 3f2504e0-4f89', 'Bitte-dies-e-ist-kein-uuid'],
};
