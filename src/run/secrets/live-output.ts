import { StringDecoder } from 'node:string_decoder';
import type { Step } from '../../plan/types.ts';
import type { BlockRequest, StreamName } from '../../session/types.ts';
import type { StepContext } from '../step-context.ts';
import { MaskingStream } from './masking-stream.ts';
import type { Secrets } from './secrets.ts';

/** Bytes of what has come since the last time that are looked at, and that are given on: nobody sees more of what rushes by. */
const lookedAt = 16_384;
const shown = 4_096;
/** How often something is given on, in milliseconds: as often as it is drawn. */
const everyMs = 40;

/** The output of a step as it is shown while it comes. */
export interface LiveOutput {
  onOutput: NonNullable<BlockRequest['onOutput']>;
  /** Gives on what has waited; what comes from now on is not shown. */
  end(): void;
}

/** Gives on the end of what a step prints, without the secrets that are known. */
export function liveOutput(step: Step, { article, options }: StepContext): LiveOutput {
  const streams = new Map<StreamName, Stream>();
  const ended = new AbortController();
  let isWaiting = false;
  const give = () => {
    isWaiting = false;
    for (const [stream, one] of streams) {
      const text = one.take();
      if (text !== '') options.onOutput({ type: 'step-output', article, step: step.id, stream, text });
    }
  };
  return {
    onOutput: (stream, chunk) => {
      if (ended.signal.aborted) return;
      const one = streams.get(stream) ?? new Stream(options.secrets);
      streams.set(stream, one.add(chunk));
      if (isWaiting) return;
      isWaiting = true;
      void options.clock.pause(everyMs, ended.signal).then(() => ended.signal.aborted || give());
    },
    end: () => {
      give();
      ended.abort();
    },
  };
}

/** One stream: what has come since something was given on. */
class Stream {
  readonly #secrets: Secrets;
  #masking: MaskingStream;
  readonly #decoder = new StringDecoder();
  #pieces: Buffer[] = [];
  #bytes = 0;

  constructor(secrets: Secrets) {
    this.#secrets = secrets;
    this.#masking = new MaskingStream(secrets);
  }

  /** Of much at once no more is held than will be looked at. */
  add(chunk: Buffer): this {
    this.#pieces.push(chunk);
    this.#bytes += chunk.length;
    for (
      let first = this.#pieces[0];
      first && this.#bytes - first.length >= lookedAt;
      first = this.#pieces[0]
    ) {
      this.#pieces.shift();
      this.#bytes -= first.length;
    }
    return this;
  }

  take(): string {
    let text = Buffer.concat(this.#pieces).subarray(-lookedAt).toString('latin1');
    this.#pieces = [];
    this.#bytes = 0;
    if (text.length === lookedAt) {
      // What was left out in front may have ended with the beginning of a secret.
      this.#masking = new MaskingStream(this.#secrets);
      this.#masking.push(text.slice(0, -shown));
      text = text.slice(-shown);
    }
    return this.#decoder.write(Buffer.from(this.#masking.push(text), 'latin1'));
  }
}
