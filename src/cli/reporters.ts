import { join } from 'node:path';
import { ndjsonReporter } from '../report/ndjson.ts';
import type { Reporter } from '../report/types.ts';
import type { History } from '../run/history/types.ts';
import type { RunRecord } from '../run/results.ts';
import { type CiSystem, isCiReporter } from './ci-systems.ts';
import { roomIn } from './report-files/append.ts';
import { folderInRepository } from './repository-folder.ts';

/** A reporter as asked for on the command line: `name` or `name=file`. */
export interface ReporterRequest {
  /** One of ours, or the path of a module. */
  name: string;
  /** `null`: standard output. */
  file: string | null;
  /** Nobody has asked for it: a CI system has use for it. */
  isAdded?: boolean;
  /** The CI system that shows it: GitHub Actions has a file to which it is appended, Azure Pipelines is told of the file. */
  goesTo?: CiSystem;
}

/** The reporters that write a text; what makes it is loaded when it is needed. */
const writing: Record<string, () => Reporter> = {
  html: atEnd(async () => (await import('../report/html/render-html.ts')).renderHtml),
  json: atEnd(async () => (await import('../report/json.ts')).renderJson),
  junit: atEnd(async () => (await import('../report/junit.ts')).renderJunit),
  tap: atEnd(async () => (await import('../report/tap.ts')).renderTap),
  ctrf: atEnd(async () => (await import('../report/ctrf.ts')).renderCtrf),
  sarif: atEnd(async () => (await import('./run-sarif.ts')).renderRunSarif),
  ndjson: () => ndjsonReporter,
  summary: atEnd(async () => (await import('../report/ci/summary.ts')).renderSummary),
  github: atEnd(async () => {
    const { renderGithub } = await import('../report/ci/github.ts');
    return (record, history) => renderGithub(record, folderInRepository(), history);
  }),
  'azure-pipelines': atEnd(async () => {
    const { renderAzurePipelines } = await import('../report/ci/azure-pipelines.ts');
    return (record, history) => renderAzurePipelines(record, folderInRepository(), history);
  }),
};

function atEnd(load: () => Promise<(record: RunRecord, history: History) => string>): () => Reporter {
  return () => ({ onEnd: async (record, history) => (await load())(record, history) });
}

/** The summary that goes behind what a file has already. */
function jobSummary(file: string): Reporter {
  return {
    onEnd: async (record, history) => {
      const { renderSummary } = await import('../report/ci/summary.ts');
      return renderSummary(record, history, roomIn(file));
    },
  };
}

/** Names that `--reporter` takes. */
export const reporterNames: readonly string[] = ['terminal', ...Object.keys(writing)];

/** What is reported where nothing else is asked for. */
export function defaultReporters(out: string): ReporterRequest[] {
  return [
    { name: 'terminal', file: null },
    { name: 'html', file: join(out, 'index.html') },
    { name: 'json', file: join(out, 'results.json') },
    { name: 'junit', file: join(out, 'junit.xml') },
  ];
}

/** Reads `name` or `name=file`. */
export function parseReporter(text: string): ReporterRequest {
  const at = text.indexOf('=');
  return at === -1 ? { name: text, file: null } : { name: text.slice(0, at), file: text.slice(at + 1) };
}

/** Whether it is the path of a module, and no name of ours. */
export function isModule({ name }: ReporterRequest): boolean {
  return /\/|\.[cm]?[jt]s$/.test(name);
}

/** What is wrong with a request whatever is run; `null` if nothing is. */
export function requestProblem(request: ReporterRequest): string | null {
  const { name, file } = request;
  if (!reporterNames.includes(name) && !isModule(request)) {
    return `there is no reporter ${name}; there are ${reporterNames.join(', ')}, and modules by their path`;
  }
  if (name === 'terminal' && file !== null) {
    return 'the reporter terminal writes to standard output, not to a file';
  }
  if (isCiReporter(name) && file !== null) {
    return `the reporter ${name} writes commands to the log, not to a file; summary=FILE writes its summary`;
  }
  return file === '' ? `${name}= names no file: write ${name}=FILE, or ${name} alone` : null;
}

/** A reporter that writes a text; `null` if there is none of that name. */
export function writingReporter({ name, file, goesTo }: ReporterRequest): Reporter | null {
  if (goesTo === 'github' && file !== null) return jobSummary(file);
  return writing[name]?.() ?? null;
}
