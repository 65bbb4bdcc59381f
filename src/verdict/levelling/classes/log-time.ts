import type { VolatileClass } from './volatile-class.ts';

export const logTime: VolatileClass = {
  about: 'the heads of the lines that Kubernetes components log, with their thread',
  // https://pkg.go.dev/k8s.io/klog/v2: level, month and day, time, thread.
  pattern: /(?<![\w⟩])[IWEF]\d{4} \d\d:\d\d:\d\d\.\d{6} +\d{1,8}(?![\w⟨])/g,
  token: '⟨log⟩',
  alike: ['I0811 19:25:33.992691 1 pod_nanny.go:86] up', 'I0901 01:02:03.000001 4711 pod_nanny.go:86] up'],
  kept: ['I0811 up', 'E1234'],
};
