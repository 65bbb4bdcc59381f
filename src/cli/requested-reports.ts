import { located } from '../config/origin.ts';
import { withCiReporters } from './ci-reporters.ts';
import { type MadeReporter, makeReporters } from './make-reporters.ts';
import { refusal, type Taken } from './report-files/refusal.ts';
import { defaultReporters, parseReporter, requestProblem } from './reporters.ts';
import type { LoadedSettings } from './settings.ts';

/** The reporters for what is to be reported, or why it cannot be. */
export type RequestedReports = { ok: true; reporters: MadeReporter[] } | { ok: false; problems: string[] };

/**
 * The reports that the command line asks for, else the config, else the usual ones.
 *
 * @param asked - as `--reporter` was given; absent where it was not
 * @param out - folder of the usual ones
 * @param ciReporters - whether reporters may be added for the CI system in which this runs
 * @param taken - files that no report may replace, beside the config
 */
export async function requestedReports(
  asked: readonly string[] | undefined,
  { config, base, origin }: Extract<LoadedSettings, { ok: true }>,
  out: string,
  ciReporters: boolean,
  taken: Taken,
): Promise<RequestedReports> {
  const texts = asked ?? config.reporters ?? [];
  const wanted = texts.length > 0 ? texts.map(parseReporter) : defaultReporters(out);
  const requests = withCiReporters(wanted, out, ciReporters && config.ciReporters !== false);
  const [wrong] = requests.map(requestProblem).filter((one) => one !== null);
  const problem = wrong ?? refusal(requests, { ...taken, config: origin === null ? [] : [origin.path] });
  const made = problem ?? (await makeReporters(requests, asked ? process.cwd() : base));
  if (typeof made !== 'string') return { ok: true, reporters: made };
  const areConfigs = !asked && config.reporters && origin;
  const sentence = { keys: ['reporters'], sentence: `reporters: ${made}` };
  return { ok: false, problems: areConfigs ? located([sentence], origin) : [made] };
}
