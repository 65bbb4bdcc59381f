import type { VolatileClass } from './volatile-class.ts';

/** Least share of neighbours that are of different kinds: words in camel case change far less often. */
const leastChanges = 0.5;

export const token: VolatileClass = {
  about: 'tokens, keys and other texts in base64 of 24 signs or more',
  pattern: /(?<![\w+/=.⟩-])(?:eyJ[\w-]{8,4096}(?:\.[\w-]{2,4096}){0,2}|[\w+/-]{24,4096}={0,2})(?![\w+/=⟨-])/g,
  token: '⟨token⟩',
  accepts: looksRandom,
  alike: [
    'token dGhpcyBpcyBhIHNlY3JldCB0b2tlbg==',
    'token q7Zt9Lx0aVb3Kw5Rn8Yc2Md4',
    'token eyJhbGciOiJIUzI1NiJ9aB3.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dBjftJeZ4CVPmB92K27uhbUJU1p1r',
  ],
  kept: [
    'Microsoft.ContainerService/managedClusters/agentPools',
    'EnableServiceTagAuthorizedIPPreview',
    '/subscriptions/myResourceGroup/providers/StorageV2',
    'myResourceGroup1e0fc4-rg-australiaeast',
  ],
};

function looksRandom(match: string): boolean {
  // JSON in base64, as every JSON Web Token begins.
  if (match.startsWith('eyJ')) return true;
  if (!/[A-Z]/.test(match) || !/[a-z]/.test(match) || !/\d/.test(match)) return false;
  // One long enough shows it in its first part.
  const kinds = [...match.slice(0, 128)].map(kindOf);
  const changes = kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length;
  return changes >= leastChanges * (kinds.length - 1);
}

function kindOf(sign: string): 'upper' | 'lower' | 'digit' | 'other' {
  if (/[A-Z]/.test(sign)) return 'upper';
  if (/[a-z]/.test(sign)) return 'lower';
  return /\d/.test(sign) ? 'digit' : 'other';
}
