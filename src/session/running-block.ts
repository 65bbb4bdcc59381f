import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { BackgroundJob } from './background-job.ts';
import { Capture } from './capture.ts';
import { GivenUpMessages } from './given-up-messages.ts';
import { type Moment, roughlyNow } from './moment.ts';
import { OutputWatch } from './output-watch.ts';
import type { Saves } from './state/saved-states.ts';
import { MarkerFilter } from './terminal.ts';
import type { BlockEnd, BlockRequest, BlockResult, Captured, StreamName } from './types.ts';

/** How long nothing may come any more before output that passes through another process counts as whole, and how long at most. */
const quietMs = 50;
const longestQuietMs = 1_000;

/** How long output may take through a terminal, in milliseconds. */
const terminalDelayMs = 1_000;

/** What a block's end brings beside its output. */
export type Outcome = Omit<BlockResult, 'end' | 'stdout' | 'stderr'>;

/** What a block needs of its session. */
export interface BlockSurroundings {
  /** Its output comes through a terminal. */
  inTerminal: boolean;
  /** Called when it has printed what `until` waits for. */
  onMatched: () => void;
  /** Makes what bash says of docproof's files readable. */
  readable: (captured: Captured) => Captured;
}

/** A block that is running. */
export class RunningBlock {
  readonly request: BlockRequest;
  /** What the shell's report begins with; nothing that the block prints could have it. */
  readonly token = randomUUID().slice(-12);
  /** When it began. */
  startedAt: Moment = roughlyNow();
  /** The shell has reported its end. */
  reported = false;
  /** Where around it the state is saved. */
  saves: Saves = { before: false, after: false };
  /** The shell has been asked for the report once more. */
  asked = false;
  ended = false;
  /** A DEBUG trap may be set in it. */
  tracesCommands = false;
  /** What bash has said of commands that it gave up. */
  readonly givenUp = new GivenUpMessages();
  /** Why docproof has ended it, or the shell; `null` as long as it runs by itself. */
  stopped: 'timeout' | 'interrupted' | 'matched' | 'silent' | null = null;
  /** The job that it becomes. */
  job: BackgroundJob | null = null;
  readonly finished: Promise<BlockResult>;
  readonly #stdout: Capture;
  readonly #stderr: Capture;
  readonly #readable: (captured: Captured) => Captured;
  readonly #watch: OutputWatch | null;
  readonly #filter: MarkerFilter | null;
  /** What has come so far on both streams. */
  #bytes = 0;
  #resolve: (result: BlockResult) => void = () => {};

  constructor(request: BlockRequest, { inTerminal, onMatched, readable }: BlockSurroundings) {
    this.request = request;
    this.#stdout = new Capture(request.background ? undefined : request.whole?.stdout);
    this.#stderr = new Capture(request.background ? undefined : request.whole?.stderr);
    this.#readable = readable;
    this.#watch = request.until ? new OutputWatch(request.until, onMatched) : null;
    this.#filter = inTerminal ? new MarkerFilter(this.token, (chunk) => this.#take('stdout', chunk)) : null;
    this.finished = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** Takes in a piece of output. */
  push(stream: StreamName, chunk: Buffer): void {
    if (this.#filter && stream === 'stdout') this.#filter.push(chunk);
    else this.#take(stream, chunk);
  }

  /** Resolves when all output has come that was printed before the report. */
  async wholeOutput(): Promise<void> {
    if (this.#filter === null) return;
    // A terminal that somebody has taken away delivers no marker.
    await Promise.race([this.#filter.seen(), delay(terminalDelayMs, null, { ref: false })]);
  }

  /** The last line on standard error. */
  lastMessage(): string {
    const stream = this.#messageStream === 'stdout' ? this.#stdout : this.#stderr;
    return stream.result().text.trimEnd().split('\n').at(-1) ?? '';
  }

  /** Where standard error goes. */
  get #messageStream(): StreamName {
    return this.request.oneStream || this.#filter ? 'stdout' : 'stderr';
  }

  /** Resolves when no output has come for a while: what goes through `>( )` comes after the block's end, and nothing tells when. */
  async quiet(): Promise<void> {
    const giveUpAt = performance.now() + longestQuietMs;
    for (let bytes = -1; bytes !== this.#bytes && performance.now() < giveUpAt; ) {
      bytes = this.#bytes;
      await delay(quietMs);
    }
  }

  finish(end: BlockEnd, outcome: Outcome): void {
    this.ended = true;
    this.#stdout.close();
    this.#stderr.close();
    const out = (this.job?.stdout ?? this.#stdout).result();
    const err = (this.job?.stderr ?? this.#stderr).result();
    const stdout = this.request.oneStream || this.#filter ? this.#readable(out) : out;
    this.#resolve({ end, ...outcome, stdout, stderr: this.#readable(err) });
  }

  #take(stream: StreamName, chunk: Buffer): void {
    this.#bytes += chunk.length;
    (stream === 'stdout' ? this.#stdout : this.#stderr).push(chunk);
    if (stream === this.#messageStream) this.givenUp.push(chunk);
    this.request.onOutput?.(stream, chunk);
    this.#watch?.push(chunk);
  }
}
