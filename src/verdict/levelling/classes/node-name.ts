import type { VolatileClass } from './volatile-class.ts';

export const nodeName: VolatileClass = {
  about: 'what a machine of a node pool is called behind the name of the pool',
  // https://learn.microsoft.com/azure/aks/faq: aks-POOL-8 digits-vmss and six signs, base 36.
  pattern: /(?<=[a-z\d]-)\d{8}-vmss[\da-z]{6}(?![\w⟨-])|(?<=[a-z\d]-)\d{8}-vmss(?![\w⟨-])/g,
  token: '⟨node⟩',
  alike: ['aks-nodepool1-12345678-vmss000000', 'aks-nodepool1-88273559-vmss00000a'],
  kept: ['aks-nodepool1-vmss', 'disk-1234'],
};
