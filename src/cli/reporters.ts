import { join } from 'node:path';
import type { Reporter } from '../report/types.ts';
import type { RunRecord } from '../run/results.ts';
import { writeReport } from './report-files/write.ts';
import { print } from './standard-streams.ts';

/** A reporter as asked for on the command line: `name` or `name=file`. */
export interface ReporterRequest {
  name: string;
  /** `null`: standard output. */
  file: string | null;
}

type Render = (record: RunRecord) => string;

/** The reporters that turn a finished run into a text; each is loaded when it is needed. */
const renderers: Record<string, () => Promise<Render>> = {
  html: async () => (await import('../report/html/render-html.ts')).renderHtml,
  json: async () => (await import('../report/json.ts')).renderJson,
  junit: async () => (await import('../report/junit.ts')).renderJunit,
};

/** Names that `--reporter` takes. */
export const reporterNames: readonly string[] = ['terminal', ...Object.keys(renderers)];

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

/** What is wrong with a request whatever is run; `null` if nothing is. */
export function requestProblem({ name, file }: ReporterRequest): string | null {
  if (!reporterNames.includes(name)) {
    return `there is no reporter ${name}; there are ${reporterNames.join(', ')}`;
  }
  if (name === 'terminal' && file !== null) {
    return 'the reporter terminal writes to standard output, not to a file';
  }
  return file === '' ? `${name}= names no file: write ${name}=FILE, or ${name} alone` : null;
}

/** A reporter that writes one text at the end; `null` if there is none of that name. */
export function writingReporter({ name, file }: ReporterRequest): Reporter | null {
  const load = renderers[name];
  if (load === undefined) return null;
  return {
    async onEnd(record) {
      const text = (await load())(record);
      if (file === null) print(text);
      else await writeReport(file, text, record.runId);
    },
  };
}
