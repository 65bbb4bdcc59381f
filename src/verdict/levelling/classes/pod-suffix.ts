import type { VolatileClass } from './volatile-class.ts';

export const podSuffix: VolatileClass = {
  about: 'what a pod is called behind the name of its deployment',
  // https://github.com/kubernetes/apimachinery, util/rand: an alphabet that spells no words.
  pattern: /(?<=[a-z\d]-)[bcdf-hj-np-tv-xz\d]{8,10}-[bcdf-hj-np-tv-xz\d]{5}(?![\w⟨-])/g,
  token: '⟨pod⟩',
  alike: ['nginx-669dfc4d4b-x74kr', 'nginx-65bd8c445c-zszp4'],
  kept: ['nginx-deployment-apple', 'nginx-1'],
};
