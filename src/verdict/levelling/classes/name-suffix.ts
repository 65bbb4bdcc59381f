import type { VolatileClass } from './volatile-class.ts';

export const nameSuffix: VolatileClass = {
  about:
    'what makes the names of resources unique: a hyphen and 5 to 12 letters and figures mixed, or figures alone',
  pattern: /(?<=[A-Za-z\d]-)(?:[a-z\d]{5,12}|\d{13,19})(?![\w⟨-]|\.\d)/g,
  token: '⟨suffix⟩',
  accepts: (match) =>
    /^\d+$/.test(match) || (/\d.*\d/.test(match) && /[a-z]/.test(match) && !/^v\d/.test(match)),
  alike: ['group demo-r8c7unrw', 'group demo-a1b2c', 'group demo-48213'],
  kept: ['api-v1beta1', 'region-westus2', 'web-2', 'demo-blue', 'port-8080', 'release-1.2.3'],
};
