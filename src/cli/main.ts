#!/usr/bin/env node
import { watchStandardStreams } from './standard-streams.ts';
import { version } from './version.ts';

watchStandardStreams();

// The version is answered before anything else is loaded.
const [first] = process.argv.slice(2);
if (first === '--version' || first === '-V') {
  process.stdout.write(`${version}\n`);
} else {
  const { main } = await import('./program.ts');
  process.exitCode = await main(process.argv.slice(2));
}
