import { join } from 'node:path';
import { ciSystems, isCiReporter } from './ci-systems.ts';
import { type Destination, destinationOf } from './report-files/destination.ts';
import type { ReporterRequest } from './reporters.ts';
import type { StandardStream } from './standard-streams.ts';

/** What is shown beside an Azure Pipelines run; its name is the title there. */
const azureSummary = 'docproof-summary.md';

/**
 * The requests, with those beside them that a CI system has use for: its reporter, unless that is switched off, and the summary that
 * goes with it.
 *
 * @param out - folder of the reports
 * @param wanted - whether reporters are to be added that nobody has asked for
 */
export function withCiReporters(
  requests: readonly ReporterRequest[],
  out: string,
  wanted: boolean,
): ReporterRequest[] {
  // What an article calls is no step of the CI: its output is the article's.
  const found = wanted && process.env.DOCPROOF_RUN === undefined ? ciSystems() : [];
  const missing = found.filter((system) => !requests.some(({ name }) => name === system));
  const added = missing.map((name): ReporterRequest => ({ name, file: null, isAdded: true }));
  const all = [...requests, ...added];
  return all.reduce((before, request) => withSummary(before, request, out), all);
}

function withSummary(
  all: ReporterRequest[],
  { name, isAdded = false }: ReporterRequest,
  out: string,
): ReporterRequest[] {
  if (name === 'github') {
    const file = process.env.GITHUB_STEP_SUMMARY;
    return file ? [...all, { name: 'summary', file, isAdded, goesTo: 'github' }] : all;
  }
  if (name !== 'azure-pipelines') return all;
  const asked = all.find((one) => one.name === 'summary' && one.file !== null && one.goesTo === undefined);
  const summary: ReporterRequest = asked ?? { name: 'summary', file: join(out, azureSummary), isAdded };
  return [...all.filter((one) => one !== asked), { ...summary, goesTo: 'azure-pipelines' }];
}

/**
 * Where commands to a CI agent go. It reads both streams; standard output carries only what was asked for, and the log of the
 * terminal is one text with them.
 */
export function streamOfCommands(requests: readonly ReporterRequest[]): StandardStream {
  const onStdout = requests.filter(({ file }) => file === null || isStdout(destinationOf(file)));
  if (onStdout.some(({ name }) => name === 'terminal')) return 'stdout';
  const isFree = onStdout.every(({ name, isAdded }) => isCiReporter(name) && !isAdded);
  return isFree ? 'stdout' : 'stderr';
}

function isStdout(destination: Destination): boolean {
  return destination.kind === 'descriptor' && destination.descriptor === 1;
}
