import { resolve } from 'node:path';
import { evaluateModule } from '../config/evaluate-module.ts';
import { unlessStuck } from '../config/unless-stuck.ts';
import type { MakeReporter, Reporter } from '../report/types.ts';
import { callModule } from './foreign-code.ts';
import { frozen } from './frozen.ts';
import { messageOf } from './message-of.ts';
import { statOf } from './paths.ts';
import { isModule, type ReporterRequest, writingReporter } from './reporters.ts';
import { libraryPath } from './settings.ts';

/** A request, and the reporter that answers it; `null` stands for the terminal's, which is made last. */
export interface MadeReporter {
  request: ReporterRequest;
  reporter: Reporter | null;
}

/**
 * Makes the reporters of requests in which nothing is wrong, or says why one cannot be made.
 *
 * @param base - folder from which the paths of modules count
 */
export async function makeReporters(
  requests: readonly ReporterRequest[],
  base: string,
): Promise<MadeReporter[] | string> {
  const made: MadeReporter[] = [];
  for (const request of requests) {
    const reporter = isModule(request) ? await ofModule(request, base) : writingReporter(request);
    if (typeof reporter === 'string') return `the reporter ${request.name} cannot be used: ${reporter}`;
    made.push({ request, reporter });
  }
  return made;
}

/** The reporter that a module gives, or why there is none. */
async function ofModule({ name, file }: ReporterRequest, base: string): Promise<Reporter | string> {
  const path = resolve(base, name);
  if (!statOf(path)?.isFile()) return `there is no file ${path}`;
  try {
    const evaluated = await callModule(() => evaluateModule(path, libraryPath()));
    if (!evaluated.ok) return evaluated.sentence;
    const { value } = evaluated;
    if (!isMaker(value)) return 'its default export must be a function that gives a reporter';
    const made: unknown = await unlessStuck(
      callModule(() => value({ file })),
      'its default export',
    );
    return isReporter(made) ? calledApart(made) : 'what it gives has neither onEvent nor onEnd as a function';
  } catch (error) {
    return messageOf(error);
  }
}

/** What they are told is told to others too, and made into the results. */
function calledApart(reporter: Reporter): Reporter {
  return {
    onEvent: (event) => callModule(() => reporter.onEvent?.(frozen(event))),
    onEnd: (record, history) => callModule(() => reporter.onEnd?.(frozen(record), frozen(history))),
  };
}

/** What the function takes and gives, only a call can tell. */
function isMaker(value: unknown): value is MakeReporter {
  return typeof value === 'function';
}

function isReporter(value: unknown): value is Reporter {
  if (typeof value !== 'object' || value === null) return false;
  const methods = ['onEvent', 'onEnd'].map((name): unknown => Reflect.get(value, name));
  const given = methods.filter((method) => method !== undefined);
  return given.length > 0 && given.every((method) => typeof method === 'function');
}
