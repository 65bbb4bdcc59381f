import { randomBytes } from 'node:crypto';

/** Sorts by time, and does not repeat. */
export function newRunId(now: Date): string {
  const time = now
    .toISOString()
    .replaceAll(/[-:]|\.\d+Z$/g, '')
    .replace('T', '-');
  return `${time}-${randomBytes(3).toString('hex')}`;
}

/** Whether a text is a run's name, and no other that people give to files. */
export function isRunId(text: string): boolean {
  return /^\d{8}-\d{6}-[0-9a-f]{6}$/.test(text);
}

/** Whether a text is the name of a run, or of several that were put together. */
export function isRunName(text: string): boolean {
  return isRunId(text.replace(/\+\d+$/, ''));
}
