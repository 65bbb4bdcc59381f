import { diagnose } from '../../article/diagnostic.ts';
import type { PreflightRule } from './rule.ts';

/** Commands that the article says it requires and that cannot be found. */
export const missingCommand: PreflightRule = (_steps, { requires, hasCommand }) =>
  requires.names
    .filter((name) => !hasCommand(name))
    .map((name) => diagnose('missing-command', requires.place, { name }));
