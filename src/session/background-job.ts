import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Capture } from './capture.ts';
import { type Channel, openChannel } from './channel.ts';
import type { PrivateFolder } from './folder.ts';
import { quote } from './quote.ts';
import type { BlockRequest, StreamName } from './types.ts';

/** A block that runs on as a job of the shell. Its output has pipes of its own, so that it is not taken for a later step's. */
export class BackgroundJob {
  readonly number: number;
  readonly stdout: Capture;
  readonly stderr: Capture;
  /** Process id, once the job has begun. */
  pid: number | null = null;
  readonly pipes: Record<StreamName, string>;
  readonly #channels: Channel[];
  readonly #jobs: string;

  /** @param onOutput - called with each piece of output, also after its step has ended */
  constructor(
    folder: PrivateFolder,
    number: number,
    whole: BlockRequest['whole'],
    onOutput: (stream: StreamName, chunk: Buffer) => void,
  ) {
    this.stdout = new Capture(whole?.stdout);
    this.stderr = new Capture(whole?.stderr);
    this.number = number;
    this.#jobs = folder.jobs;
    this.pipes = { stdout: join(folder.path, `${number}-out`), stderr: join(folder.path, `${number}-err`) };
    execFileSync('mkfifo', Object.values(this.pipes));
    const listen = (stream: StreamName) =>
      openChannel(this.pipes[stream], (chunk) => {
        this[stream].push(chunk);
        onOutput(stream, chunk);
      });
    this.#channels = [listen('stdout'), listen('stderr')];
  }

  /** What stands before the block, on the line before its first. The job says when it begins, and with which status it ends. */
  get opening(): string {
    const say = (event: string, value: string) =>
      `\\builtin printf '%s\\0' ${this.number} ${event} "${value}" >|${quote(this.#jobs)}`;
    return `{ ${say('started', '$BASHPID')}; \\builtin trap ${quote(say('ended', '$?'))} EXIT`;
  }

  /** What stands behind the block. */
  get closing(): string {
    return `} >|${quote(this.pipes.stdout)} 2>|${quote(this.pipes.stderr)} &`;
  }

  close(): void {
    for (const part of [...this.#channels, this.stdout, this.stderr]) part.close();
  }
}
