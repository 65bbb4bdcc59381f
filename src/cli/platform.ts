import { arch, release, type } from 'node:os';
import type { Platform } from '../run/results.ts';
import { shellVersion } from './check-shell.ts';

/**
 * What articles run on.
 *
 * @param shell - the bash that is started for them
 * @param before - absolute folders that are looked into for it before those of `PATH`
 */
export function platformOf(shell: string, before: readonly string[]): Platform {
  return {
    system: type(),
    release: release(),
    architecture: arch(),
    node: process.versions.node,
    bash: shellVersion(shell, before),
  };
}
