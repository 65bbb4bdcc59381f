import { located } from '../config/origin.ts';
import { refusal, type Taken } from './report-files/refusal.ts';
import { defaultReporters, parseReporter, type ReporterRequest, requestProblem } from './reporters.ts';
import type { LoadedSettings } from './settings.ts';

/** What is to be reported, or why it cannot be. */
export type RequestedReports = { ok: true; requests: ReporterRequest[] } | { ok: false; problems: string[] };

/**
 * The reports that the command line asks for, else the config, else the usual ones.
 *
 * @param asked - as `--reporter` was given; absent where it was not
 * @param out - folder of the usual ones
 * @param taken - files that no report may replace
 */
export function requestedReports(
  asked: readonly string[] | undefined,
  { config, origin }: Extract<LoadedSettings, { ok: true }>,
  out: string,
  taken: Taken,
): RequestedReports {
  const texts = asked ?? config.reporters ?? [];
  const requests = texts.length > 0 ? texts.map(parseReporter) : defaultReporters(out);
  const [wrong] = requests.map(requestProblem).filter((one) => one !== null);
  const problem = wrong ?? refusal(requests, taken);
  if (problem === null) return { ok: true, requests };
  const areConfigs = !asked && config.reporters && origin;
  const sentence = { keys: ['reporters'], sentence: `reporters: ${problem}` };
  return { ok: false, problems: areConfigs ? located([sentence], origin) : [problem] };
}
