export { type Config, defineConfig } from './config/types.ts';
export type { RunEvent } from './run/events.ts';
export type { Results } from './run/results.ts';
export { compare } from './verdict/compare.ts';
