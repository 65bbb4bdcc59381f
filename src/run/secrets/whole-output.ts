import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Step } from '../../plan/types.ts';
import type { StreamName } from '../../session/types.ts';
import { wholeOutput } from '../block-request.ts';
import type { WholeOutput } from '../results.ts';
import type { StepContext } from '../step-context.ts';
import { MaskingStream } from './masking-stream.ts';
import type { Secrets } from './secrets.ts';

const pieceBytes = 1024 * 1024;

/** Has the files removed that a step's outputs go into whole if docproof is killed before their secrets are hidden. */
export function guardWholeOutput(step: Step, context: StepContext): void {
  for (const [, folder] of filesOf(step, context)) context.watchdog.guard({ folder });
}

/**
 * Hides the secrets in the files that a step's outputs went into whole.
 *
 * @returns those that there are
 */
export function maskWholeOutput(step: Step, context: StepContext): WholeOutput {
  const written: WholeOutput = {};
  for (const [stream, path] of filesOf(step, context)) {
    if (existsSync(path)) {
      maskFile(path, context.options.secrets);
      written[stream] = relative('', path).replaceAll(sep, '/');
    }
    context.watchdog.release({ folder: path });
  }
  return written;
}

/** Absolute paths: the watchdog has another working directory. */
function filesOf(step: Step, context: StepContext): [StreamName, string][] {
  const { whole } = wholeOutput(step, context);
  if (whole === undefined) return [];
  return [
    ['stdout', resolve(whole.stdout)],
    ['stderr', resolve(whole.stderr)],
  ];
}

/** Hides the secrets in a file; all other bytes stay. Where that cannot be done, as on a full disk, the file says so and holds nothing else. */
function maskFile(path: string, secrets: Secrets): void {
  const masked = `${path}.masked`;
  try {
    copyMasked(path, masked, secrets);
    renameSync(masked, path);
  } catch (error) {
    for (const one of [path, masked]) rmSync(one, { recursive: true, force: true });
    const why = error instanceof Error ? error.message : String(error);
    writeFileSync(path, `The secrets in this output could not be hidden: ${why}\n`, { mode: 0o600 });
  }
}

function copyMasked(path: string, masked: string, secrets: Secrets): void {
  const descriptors: number[] = [];
  try {
    const from = openSync(path, 'r');
    descriptors.push(from);
    const to = openSync(masked, 'w', 0o600);
    descriptors.push(to);
    const stream = new MaskingStream(secrets);
    const buffer = Buffer.alloc(pieceBytes);
    for (let bytes = readSync(from, buffer); bytes > 0; bytes = readSync(from, buffer)) {
      writeFileSync(to, stream.push(buffer.toString('latin1', 0, bytes)), 'latin1');
    }
    writeFileSync(to, stream.end(), 'latin1');
  } finally {
    for (const descriptor of descriptors) closeSync(descriptor);
  }
}
