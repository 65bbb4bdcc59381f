import { randomInt } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Results } from '../../src/run/results.ts';
import { type Running, startDocproof } from '../e2e/docproof.ts';
import { type Job, jobs } from './jobs.ts';
import { livingProcesses, type Process } from './processes.ts';
import { until } from './until.ts';

/** Jobs that may get away: nothing is left on them by which they could be known, and their parent goes before docproof looks. */
const escapes = new Set(['daemon, output closed, env -i']);

/** Against hangs; the jobs would live for hundreds of seconds. */
const limitMs = 20_000;

/** The longest that an article's last process has outlived docproof, by how docproof ended. */
const longest = new Map<string, number>();

afterAll(() => {
  for (const [name, ms] of longest) console.log(`${name}: no process left after ${Math.round(ms)} ms`);
});

const shapes = [...new Set(jobs.map(({ shape }) => shape))];
const groups = shapes.map((shape) => [shape, jobs.filter((job) => job.shape === shape)] as const);

describe.concurrent('of the jobs that an article starts none outlives it', () => {
  test.each(groups)('%s, in steps that pass', async (_name, group) => {
    await withJobs(group, async (trial) => {
      const steps = trial.commands.map((command) => block(background(command)));
      const { outcome, results } = await trial.run(steps);
      expect(outcome.status).toBe(0);
      expect(statuses(results)).toEqual(group.map(() => 'passed'));
      await trial.expectNothingLeft('passed', group);
    });
  });

  test.each(groups)('%s, in steps that run out of time', async (_name, group) => {
    await withJobs(group, async (trial) => {
      const steps = trial.commands.map((command) => block(foreground(command), 'timeout=200ms'));
      const { outcome, results } = await trial.run(steps, ['--continue']);
      expect(outcome.status).toBe(1);
      expect(statuses(results)).toEqual(group.map(() => 'timeout'));
      await trial.expectNothingLeft('timeout', group);
    });
  });

  test.each(jobs.map((job) => [job.name, job] as const))(
    '%s, when docproof is interrupted',
    async (_name, job) => {
      await withJobs([job], async (trial) => {
        const running = trial.start(trial.commands.map((command) => block(foreground(command))));
        await trial.untilRunning();
        running.kill('SIGINT');
        expect((await running.finished).status).toBe(130);
        expect(statuses(trial.results())).toEqual(['interrupted']);
        await trial.expectNothingLeft('SIGINT', [job]);
      });
    },
  );

  test.each(jobs.map((job) => [job.name, job] as const))(
    '%s, when docproof is killed',
    async (_name, job) => {
      await withJobs([job], async (trial) => {
        const running = trial.start(trial.commands.map((command) => block(foreground(command))));
        await trial.untilRunning();
        running.kill('SIGKILL');
        await running.finished;
        await trial.expectNothingLeft('SIGKILL', [job]);
      });
    },
  );
});

describe.concurrent('what holds nothing of its article but a stream does not outlive docproof', () => {
  const job = jobs.find(({ name }) => name === 'daemon, env -i');
  const wait = 'while :; do sleep 0.05; done';

  test.each([
    ['that of a block in the background', 'background ready="r"', []],
    ['the terminal', '', ['--tty']],
  ])('%s', async (_name, directives, options) => {
    if (job === undefined) throw new Error('there is no such job');
    await withJobs([job], async (trial) => {
      const steps = [block(`${trial.commands.join('')}\necho r`, directives), block(wait)];
      const running = trial.start(steps, options);
      await trial.untilRunning();
      running.kill('SIGKILL');
      await running.finished;
      await trial.expectNothingLeft('SIGKILL', [job]);
    });
  });
});

function block(command: string, directives = ''): string {
  return `${directives === '' ? '' : `<!-- docproof: ${directives} -->\n`}\`\`\`bash\n${command}\n\`\`\`\n`;
}

function background(command: string): string {
  return command.endsWith('&)') ? command : `${command} &`;
}

/** What goes to the background by itself has something in front of it that does not end. */
function foreground(command: string): string {
  return command.endsWith('&)') ? `${command}\nwhile :; do sleep 0.05; done` : command;
}

function statuses(results: Results): string[] {
  return results.articles.flatMap(({ steps }) => steps.map(({ status, reason }) => reason?.code ?? status));
}

/** Makes a folder and numbers for the jobs, and ends afterwards whatever has got away. */
async function withJobs(group: readonly Job[], body: (trial: Trial) => Promise<void>): Promise<void> {
  const trial = new Trial(group);
  try {
    await body(trial);
  } finally {
    trial.remove();
  }
}

/** Some jobs in an article of their own. */
class Trial {
  readonly commands: string[];
  readonly #numbers: string[];
  readonly #folder = mkdtempSync(join(tmpdir(), 'docproof-leaks-'));

  constructor(group: readonly Job[]) {
    this.#numbers = group.map(() => `300.${randomInt(1e9, 1e10)}`);
    this.commands = group.map(({ command }, index) => command(this.#numbers[index] ?? ''));
    mkdirSync(join(this.#folder, 'tmp'));
  }

  start(steps: readonly string[], options: readonly string[] = []): Running {
    writeFileSync(join(this.#folder, 'jobs.md'), `# Jobs\n\n${steps.join('\n')}`);
    const args = ['run', '--no-config', 'jobs.md', '--reporter', 'json=results.json', ...options];
    return startDocproof(this.#folder, args, { TMPDIR: join(this.#folder, 'tmp') });
  }

  async run(steps: readonly string[], options: readonly string[] = []) {
    const outcome = await this.start(steps, options).finished;
    return { outcome, results: this.results() };
  }

  results(): Results {
    return JSON.parse(readFileSync(join(this.#folder, 'results.json'), 'utf8'));
  }

  /** Waits until every job does what it is there for. */
  async untilRunning(): Promise<void> {
    const isRunning = (number: string) => livingProcesses().some((found) => isJob(found, number));
    expect(await until(() => this.#numbers.every(isRunning), limitMs), 'the job has begun').toBe(true);
  }

  async expectNothingLeft(how: string, group: readonly Job[]): Promise<void> {
    const began = performance.now();
    const wanted = group.filter(({ name }) => !escapes.has(name));
    const left = () => this.#left(group).filter((name) => !escapes.has(name));
    await until(() => left().length === 0 && this.#folders().length === 0, limitMs);
    longest.set(how, Math.max(longest.get(how) ?? 0, performance.now() - began));
    expect({ left: left(), folders: this.#folders() }, `of ${wanted.length} jobs`).toEqual({
      left: [],
      folders: [],
    });
  }

  remove(): void {
    for (const found of livingProcesses().filter((one) =>
      this.#numbers.some((number) => bears(one, number)),
    )) {
      process.kill(found.pid, 'SIGKILL');
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #folders(): string[] {
    return readdirSync(join(this.#folder, 'tmp'));
  }

  #left(group: readonly Job[]): string[] {
    const living = livingProcesses();
    return group
      .filter((_job, index) => living.some((found) => bears(found, this.#numbers[index] ?? '')))
      .map(({ name }) => name);
  }
}

function bears({ command }: Process, number: string): boolean {
  return command.includes(number);
}

/** The program itself, and no longer what starts it. */
function isJob({ command }: Process, number: string): boolean {
  return command === `sleep ${number}` || command === `yes ${number}`;
}
