import { lineOf } from '../line-of.ts';
import type { ReadConfig } from '../read.ts';
import { jsonProblem } from './json-problem.ts';

/** Reads a config in JSON: no comments, no trailing commas, no key twice. */
export function readJson(source: string): ReadConfig {
  const problem = jsonProblem(source);
  if (problem !== null) {
    const line = source.slice(0, problem.offset).split('\n').length;
    return { ok: false, problems: [{ line, sentence: `this is not JSON: ${problem.sentence}` }] };
  }
  return { ok: true, value: JSON.parse(source), lineOf: (keys) => lineOf(keys, source) };
}
