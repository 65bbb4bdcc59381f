import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readEnvFile } from '../config/env-file.ts';
import { messageOf } from './message-of.ts';
import { statOf } from './paths.ts';

/** The variables of env files, or what is wrong with them, one line each. */
export type LoadedEnvFiles =
  | { ok: true; variables: Record<string, string> }
  | { ok: false; problems: string[] };

/** Reads env files, of which a later one goes before an earlier one. Their paths count from the working directory. */
export function loadEnvFiles(paths: readonly string[]): LoadedEnvFiles {
  const read = paths.map(loadEnvFile);
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, variables: Object.assign({}, ...read.map((one) => (one.ok ? one.variables : {}))) };
}

function loadEnvFile(path: string): LoadedEnvFiles {
  // Node looks for the option too, and has read what can be read only once.
  if (statOf(path)?.isFile() === false) return no(`the env file ${path} is no regular file`);
  let text: string;
  try {
    text = readFileSync(resolve(path), 'utf8');
  } catch (error) {
    return no(`the env file ${path} cannot be read: ${messageOf(error)}`);
  }
  const file = readEnvFile(text);
  if (file.ok) return file;
  return { ok: false, problems: file.problems.map(({ line, sentence }) => `${path}:${line}: ${sentence}`) };
}

function no(problem: string): LoadedEnvFiles {
  return { ok: false, problems: [problem] };
}
