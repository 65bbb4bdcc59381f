import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Counted } from './moments.ts';
import { familyOf, hasEntry, livingProcesses, type Process } from './processes.ts';

const cli = resolve(import.meta.dirname, '../../dist/cli.js');
const article = resolve(import.meta.dirname, '../fixtures/faults/long.md');

/** How docproof ended. */
export interface End {
  status: number | null;
  signal: NodeJS.Signals | null;
}

/** A run of the long article, in a folder of its own. */
export class LongRun {
  readonly folder = mkdtempSync(join(tmpdir(), 'docproof-faults-'));
  /** What the run's processes have in their environment, whatever docproof itself puts there. */
  readonly mark: string;
  /** What the sleeping jobs have among their arguments, with an environment or without. */
  readonly nap: string;
  readonly ended: Promise<End>;
  readonly #child: ChildProcess;
  readonly #seen = new Map<number, Process>();
  #reported = 0;
  #messages = '';
  #end: End | null = null;
  #stopLooking = () => {};

  constructor({ continues, stubborn }: { continues: boolean; stubborn: boolean }) {
    const id = String(randomInt(1e9, 1e10));
    this.mark = `DOCPROOF_FAULT=${id}`;
    this.nap = `600.${id}`;
    for (const name of ['marks', 'tmp', 'reports/runs']) mkdirSync(this.at(name), { recursive: true });
    // Put into the text, and not into the environment: a shell that has lost its variables must still tell the truth.
    const text = readFileSync(article, 'utf8')
      .replaceAll('$MARKS', this.at('marks'))
      .replaceAll('$COPY', this.at('copy'))
      .replaceAll('$NAP', this.nap);
    writeFileSync(this.at('long.md'), text);
    const { FORCE_COLOR, NO_COLOR, DOCPROOF_RUN, ...rest } = process.env;
    const env = {
      ...rest,
      ...{ CI: 'true', TZ: 'UTC', TMPDIR: this.at('tmp'), DOCPROOF_FAULT: id },
      STUBBORN: stubborn ? 'yes' : '',
    };
    const reporters = ['--reporter', 'terminal', '--reporter', `json=${this.at('results.json')}`];
    const args = ['run', '--no-config', 'long.md', ...reporters, ...(continues ? ['--continue'] : [])];
    this.#child = spawn(process.execPath, [cli, ...args], { cwd: this.folder, env });
    this.#child.stdout?.on('data', (chunk: Buffer) => {
      this.#reported += chunk.length;
    });
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#messages += chunk;
    });
    this.ended = new Promise((resolve) => {
      this.#child.once('close', (status, signal) => {
        this.#end = { status, signal };
        resolve(this.#end);
      });
    });
  }

  at(name: string): string {
    return join(this.folder, name);
  }

  /** `null` while docproof runs. */
  get end(): End | null {
    return this.#end;
  }

  /** What docproof has said on standard error. */
  get messages(): string {
    return this.#messages;
  }

  get marks(): Set<string> {
    return new Set(readdirSync(this.at('marks')));
  }

  /** The journal, as far as it has been written; empty before its beginning. */
  get journal(): string {
    return this.#readJournal().toString('utf8');
  }

  /** The results file; `null` where there is none. */
  get results(): string | null {
    try {
      return readFileSync(this.at('results.json'), 'utf8');
    } catch {
      return null;
    }
  }

  count(counted: Counted): number {
    if (counted === 'marks') return this.marks.size;
    if (counted === 'bytes of the report') return this.#reported;
    if (counted === 'lines of the journal') return countLines(this.#readJournal());
    return statSync(this.at('copy'), { throwIfNoEntry: false })?.size ?? 0;
  }

  /** Waits until so much has been counted, or docproof has ended. It is told by the system of each change. */
  async untilCounted(counted: Counted, number: number): Promise<void> {
    const { stdout } = this.#child;
    await new Promise<void>((resolve) => {
      const look = () => {
        if (this.count(counted) >= number) resolve();
      };
      const places = { marks: 'marks', 'lines of the journal': 'reports/runs', 'bytes of output': '.' };
      if (counted === 'bytes of the report') stdout?.on('data', look);
      const watcher = counted === 'bytes of the report' ? null : watch(this.at(places[counted]), look);
      this.#stopLooking = () => {
        watcher?.close();
        stdout?.off('data', look);
      };
      void this.ended.then(() => resolve());
      look();
    });
    this.#stopLooking();
  }

  /** The processes that bear any sign of this run now, and those that were seen at an earlier look and still live. */
  processes(): Process[] {
    const living = livingProcesses();
    const family = new Set(familyOf(this.#child.pid ?? 0, living).map(({ pid }) => pid));
    for (const found of living) {
      if (family.has(found.pid) || this.#bearsSign(found)) this.#seen.set(found.pid, found);
    }
    return living.filter(({ pid, startedAt }) => this.#seen.get(pid)?.startedAt === startedAt);
  }

  /** The article's shell; `null` while there is none. */
  shell(): Process | null {
    const isShell = (found: Process) => found.parent === this.#child.pid && hasEntry(found, 'DOCPROOF_RUN=');
    return livingProcesses().find((found) => isShell(found) && found.command.startsWith('bash ')) ?? null;
  }

  /** What the article's shells have started. */
  children(): Process[] {
    const bash = this.shell();
    return bash === null ? [] : familyOf(bash.pid).filter(({ pid }) => pid !== bash.pid);
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Ends what the test itself has started and removes its folder. */
  remove(): void {
    for (const { pid } of this.processes()) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has just ended.
      }
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  #readJournal(): Buffer {
    const [name] = readdirSync(this.at('reports/runs'));
    return name === undefined ? Buffer.alloc(0) : readFileSync(this.at(`reports/runs/${name}`));
  }

  #bearsSign(found: Process): boolean {
    return hasEntry(found, this.mark) || found.command.includes(this.nap);
  }
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}
