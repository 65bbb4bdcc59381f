import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

const doubles = resolve(import.meta.dirname, '../doubles');
const bin = resolve(import.meta.dirname, '../bin');
const cli = join(bin, 'docproof');

export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** An empty folder that goes with the test. */
export function newFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'docproof-e2e-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder with these files in it, that goes with the test. */
export function folderWith(files: Record<string, string>): string {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A docproof that is running. */
export interface Running {
  kill(signal: NodeJS.Signals): void;
  /** Stops reading what it prints. */
  closeStdout(): void;
  /** Calls back when it says something on standard error. */
  onMessage(callback: () => void): void;
  finished: Promise<Outcome>;
}

/** Starts the built command line in a folder, with the doubles of the cloud's commands on its path. */
export function startDocproof(
  cwd: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Running {
  return start(process.execPath, [cli, ...args], cwd, environment);
}

function start(
  program: string,
  args: readonly string[],
  cwd: string,
  environment: Record<string, string>,
): Running {
  // Where these tests run in a CI, it must not look into what they run.
  const { FORCE_COLOR, NO_COLOR, GITHUB_ACTIONS, TF_BUILD, GITHUB_STEP_SUMMARY, ...rest } = process.env;
  const PATH = [doubles, bin, process.env.PATH].join(delimiter);
  const env = { ...rest, PATH, CI: 'true', TZ: 'UTC', ...environment };
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const finished = new Promise<Outcome>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
  return {
    finished,
    kill: (signal) => child.kill(signal),
    closeStdout: () => child.stdout.destroy(),
    onMessage: (callback) => child.stderr.once('data', callback),
  };
}

/** Runs the built command line to its end. */
export function docproof(
  cwd: string,
  args: readonly string[],
  environment?: Record<string, string>,
): Promise<Outcome> {
  return startDocproof(cwd, args, environment).finished;
}

/** Runs the built command line to its end in a terminal that somebody looks at; what it has shown is in `stdout`. */
export function onScreen(
  cwd: string,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<Outcome> {
  const command = [process.execPath, cli, ...args].map((word) => `'${word}'`).join(' ');
  const terminal = ['--quiet', '--return', '--flush', '--command', `stty cols 200; ${command}`, '/dev/null'];
  return start('script', terminal, cwd, { CI: '', TERM: 'xterm', SHELL: 'bash', ...environment }).finished;
}

/** Runs a script of bash that calls the built command line by its name. */
export function script(cwd: string, text: string): Promise<Outcome> {
  return start('bash', ['-c', text], cwd, {}).finished;
}

/** Makes the output of two runs comparable: times and run ids differ, and steps have a time only if they took some. */
export function steady(text: string): string {
  return text
    .replaceAll(/ {2}\d+(\.\d+)? ?(ms|s)$/gm, '')
    .replaceAll(/\b\d+(\.\d+)? ?(ms|s)\b/g, 'TIME')
    .replaceAll(/\b\d{8}-\d{6}-[0-9a-f]{6}\b/g, 'RUN')
    .replaceAll(/[^\s']*docproof-e2e-\w+/g, 'FOLDER');
}
