import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSession } from '../../src/session/open.ts';
import type { BlockRequest, BlockResult, Session, SessionOptions } from '../../src/session/types.ts';

/** A session in a fresh folder, which is its home and its working directory. */
export interface OneSession {
  folder: string;
  session: Session;
  /** Runs a block as if it stood at line 11 of an article. */
  run(text: string, more?: Partial<BlockRequest>): Promise<BlockResult>;
  close(): Promise<void>;
}

export async function oneSession(more: Partial<SessionOptions> = {}): Promise<OneSession> {
  const folder = mkdtempSync(join(tmpdir(), 'docproof-test-'));
  // Sessions of one mark would end each other's processes.
  const mark = randomUUID();
  const opened = await openSession({
    shell: 'bash',
    environment: { PATH: process.env.PATH ?? '', HOME: folder, DOCPROOF_RUN: mark, LC_ALL: 'C.UTF-8' },
    cwd: folder,
    name: 'article.md',
    temporaryFolder: folder,
    mark,
    graceMs: 500,
    ...more,
  });
  if (!opened.ok) throw new Error(opened.message);
  const { session } = opened;
  return {
    folder,
    session,
    run: (text, request = {}) =>
      session.run({
        text,
        line: 11,
        timeoutMs: 60_000,
        stopOnError: true,
        oneStream: false,
        watch: [],
        ...request,
      }),
    async close() {
      await session.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
