import { openingLines } from './driver.ts';
import { FieldReader } from './fields.ts';
import { makePrivateFolder } from './folder.ts';
import { LiveSession } from './live-session.ts';
import { type ShellListeners, startShell } from './shell.ts';
import type { Session, SessionOptions } from './types.ts';

/** A session, or why there is none. */
export type Opened = { ok: true; session: Session } | { ok: false; message: string };

/** Opens a session: starts bash and waits until it has said that it is one docproof can work with. */
export async function openSession(options: SessionOptions): Promise<Opened> {
  const folder = makePrivateFolder(options.temporaryFolder, options.name);
  const control = new FieldReader();
  // Until the shell has answered, nothing but its version can arrive.
  let ready: () => void = () => {};
  const answered = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const on: ShellListeners = {
    stdout: () => {},
    stderr: () => {},
    failures: () => {},
    control: (chunk) => {
      control.push(chunk);
      if (control.fields.length > 0) ready();
    },
  };
  const shell = await startShell(options, folder, {
    stdout: (chunk) => on.stdout(chunk),
    stderr: (chunk) => on.stderr(chunk),
    failures: (chunk) => on.failures(chunk),
    control: (chunk) => on.control(chunk),
  });
  if (shell instanceof Error) {
    folder.remove();
    return { ok: false, message: `bash could not be started: ${shell.message}` };
  }
  const session = new LiveSession(shell, folder, options, on);
  shell.write(openingLines(folder, options.cwd));
  await Promise.race([answered, shell.exited]);
  const [version = 'none'] = control.take();
  if (isRecent(version)) return { ok: true, session };
  await session.close();
  return { ok: false, message: `docproof needs bash 4.4 or newer; ${options.shell} is version ${version}` };
}

function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 4 || (major === 4 && minor >= 4);
}
