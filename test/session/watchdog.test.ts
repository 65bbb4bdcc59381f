import { readdirSync, readlinkSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startWatchdog, type Watchdog } from '../../src/session/watchdog/watchdog.ts';
import { type OneSession, oneSession } from './one-session.ts';

let watchdog: Watchdog;
let one: OneSession;

beforeEach(async () => {
  watchdog = startWatchdog('bash', process.env.PATH ?? '', 'no-run-');
  one = await oneSession({ tty: true, watchdog });
});

afterEach(async () => {
  await one.close();
  watchdog.dismiss();
});

test('before the first block the watchdog holds the terminal, and so does docproof', async () => {
  const device = (await one.run('tty')).stdout.text.trim();
  expect(heldBy(watchdog.pid)).toContain(device);
  expect(heldBy(process.pid)).toContain(device);
});

test('an article that ends leaves the watchdog to the next, although it holds its terminal', async () => {
  const { ended } = await one.session.close();
  expect(ended).toEqual([]);
  const next = await oneSession({ tty: true, watchdog });
  const device = (await next.run('tty')).stdout.text.trim();
  expect(heldBy(watchdog.pid)).toContain(device);
  await next.close();
  expect(heldBy(process.pid)).not.toContain(device);
});

test('an article that exits leaves it to the shell that goes on', async () => {
  await one.run('exit 3');
  expect(await one.session.reopen()).toEqual([]);
  const device = (await one.run('tty')).stdout.text.trim();
  expect(heldBy(watchdog.pid)).toContain(device);
});

/** What the descriptors of a process are. */
function heldBy(pid: number | null): string[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).map((descriptor) => {
    try {
      return readlinkSync(`${folder}/${descriptor}`);
    } catch {
      // It was that of this reading.
      return '';
    }
  });
}
