import { makePrivateFolder, type PrivateFolder } from './folder.ts';
import { LiveSession } from './live-session.ts';
import type { Session, SessionOptions } from './types.ts';

/** A session, or why there is none. */
export type Opened = { ok: true; session: Session } | { ok: false; message: string };

/** Opens a session: starts bash and waits until it has said that it is one docproof can work with. */
export async function openSession(options: SessionOptions): Promise<Opened> {
  const folder = makePrivateFolder(options.temporaryFolder, options.name, options.watchdog);
  const session = newSession(folder, options);
  const problem = await session.start();
  if (problem === null) return { ok: true, session };
  await session.close();
  return { ok: false, message: problem };
}

function newSession(folder: PrivateFolder, options: SessionOptions): LiveSession {
  try {
    return new LiveSession(folder, options);
  } catch (error) {
    folder.remove();
    options.watchdog?.release({ folder: folder.path });
    throw error;
  }
}
