import { execFileSync } from 'node:child_process';

/** The end-to-end tests run the built command line, so it is built anew before every test run. */
export default function setup(): void {
  execFileSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit' });
}
