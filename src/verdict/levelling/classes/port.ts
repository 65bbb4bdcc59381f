import type { VolatileClass } from './volatile-class.ts';

export const port: VolatileClass = {
  about: 'ports from 30000 on behind a colon, which are drawn and not chosen',
  // Node ports are 30000 to 32767, ephemeral ports on Linux 32768 to 60999: https://kubernetes.io/docs/concepts/services-networking/service/
  pattern: /(?<=[\w⟩\]]:)(?:[345]\d{4}|6[0-5]\d{3})(?![\w⟨:]|\.\d)/g,
  token: '⟨port⟩',
  alike: ['80:30572/TCP', '80:31999/TCP', '80:55216/TCP'],
  kept: ['localhost:8080', 'line:300000', 'at 30572'],
};
