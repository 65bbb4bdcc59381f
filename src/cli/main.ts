#!/usr/bin/env node
import { version } from './version.ts';

// Who reads the output may stop reading; the run and its cleanup must not stop with it.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

// The version is answered before anything else is loaded.
const [first] = process.argv.slice(2);
if (first === '--version' || first === '-V') {
  process.stdout.write(`${version}\n`);
} else {
  const { main } = await import('./program.ts');
  process.exitCode = await main(process.argv.slice(2));
}
