import type { VolatileClass } from './volatile-class.ts';

export const temporaryPath: VolatileClass = {
  about: 'names below `/tmp` that `mktemp` and the like have made',
  pattern:
    /(?<=\/tmp\/)(?:tmp[.-]?[\w]{6,16}|[a-z]{1,24}[.-](?=[A-Za-z]{0,16}\d|[a-z]{0,16}[A-Z])[A-Za-z\d]{6,16})(?![\w⟨-])/g,
  token: '⟨temporary⟩',
  alike: ['in /tmp/tmp.Ab3dEf9hIj/out', 'in /tmp/tmpx81kz2_q/out', 'in /tmp/build-k3J9xQ/out'],
  kept: ['in /tmp/data', 'in /tmp/project-files', 'in /var/tmp.d'],
};
