import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Step } from '../../plan/types.ts';
import { wholeOutput } from '../block-request.ts';
import type { StepContext } from '../step-context.ts';
import { MaskingStream } from './masking-stream.ts';
import type { Secrets } from './secrets.ts';

const pieceBytes = 4 * 1024 * 1024;

/** Hides the secrets in the files that a step's outputs went into whole. */
export function maskWholeOutput(step: Step, context: StepContext): void {
  const { whole } = wholeOutput(step, context);
  for (const path of whole ? Object.values(whole) : []) {
    if (existsSync(path)) maskFile(path, context.options.secrets);
  }
}

/**
 * Hides the secrets in a file; all other bytes stay. A file of which that cannot be done is removed.
 *
 * @throws if it cannot be done, as on a full disk
 */
function maskFile(path: string, secrets: Secrets): void {
  const masked = `${path}.masked`;
  const [from, to] = [openSync(path, 'r'), openSync(masked, 'w', 0o600)];
  try {
    const stream = new MaskingStream(secrets);
    const buffer = Buffer.alloc(pieceBytes);
    for (let bytes = readSync(from, buffer); bytes > 0; bytes = readSync(from, buffer)) {
      writeFileSync(to, stream.push(buffer.toString('latin1', 0, bytes)), 'latin1');
    }
    writeFileSync(to, stream.end(), 'latin1');
    renameSync(masked, path);
  } catch (error) {
    for (const one of [path, masked]) rmSync(one, { force: true });
    throw error;
  } finally {
    closeSync(from);
    closeSync(to);
  }
}
