#!/usr/bin/env node
import { exitStatus, withLoss } from './exit-status.ts';
import { endInternally } from './internal-error.ts';
import { lostOutput, print, warn, watchStandardStreams, written } from './standard-streams.ts';
import { version } from './version.ts';

watchStandardStreams();
process.on('uncaughtException', endInternally);

const status = await answer(process.argv.slice(2));
const lost = await lostOutput();
if (lost !== null) warn(`docproof: standard output could not be written: ${lost}\n`);
await written('stderr');
// What a module has left open is not waited for.
process.exit(lost === null ? status : withLoss(status));

async function answer(argv: readonly string[]): Promise<number> {
  // The version is answered before anything else is loaded.
  const isVersion = argv[0] === '--version' || argv[0] === '-V';
  if (!isVersion) return (await import('./program.ts')).main(argv);
  print(`${version}\n`);
  return exitStatus.ok;
}
