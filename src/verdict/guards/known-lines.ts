import { type Bearing, bearingOf } from './states.ts';

/** What a line of a known form tells. */
interface ToldState {
  field: string;
  said: string;
  bearing: Bearing;
}

interface KnownLine {
  /** What tells a state. */
  field: string;
  /** Captures what says it. */
  pattern: RegExp;
  bearing: (said: string) => Bearing | null;
}

const truth = (good: RegExp) => (said: string) => (good.test(said) ? 'up' : 'broken');

/** What a gauge is called that is 1 where something works: https://prometheus.io/docs/concepts/jobs_instances/ */
const gaugeName = String.raw`(?:\w+_)?(?:up|healthy|ready|success|available)`;
const onlyGaugeName = new RegExp(`^${gaugeName}$`);

/** Whether a metric has such a name. */
export function isGaugeName(name: string): boolean {
  return onlyGaugeName.test(name);
}

/** Lines in which programs tell a state in a code of their own. */
export const knownLines: readonly KnownLine[] = [
  {
    field: 'HTTP status',
    pattern: /^(?:[<*] )?HTTP\/[\d.]+ (\d{3}\b.*)$/,
    bearing: (said) => bearingOf('HTTP status', said),
  },
  {
    field: 'answered request',
    pattern: /\b(?:GET|HEAD|POST|PUT|PATCH|DELETE) \/\S*(?: HTTP\/[\d.]+)?"? ([1-5]\d\d)\b/,
    bearing: (said) => bearingOf('status', said),
  },
  {
    field: 'counted answers',
    pattern: /\{[^}\n]{0,200}\b(?:code|status)="([1-5]\d\d)"/,
    bearing: (said) => bearingOf('status', said),
  },
  {
    field: 'gauge',
    pattern: new RegExp(String.raw`^${gaugeName}(?:\{[^}\n]*\})? ([01])(?:\.0)?$`),
    bearing: truth(/1/),
  },
  // Wanted and actual state of a package: dpkg-query(1), “Package State”.
  { field: 'package', pattern: /^([uihrp][ncHUFWti]R?) {1,3}\S/, bearing: truth(/^(?:ii|hi)$/) },
  // https://docs.docker.com/reference/cli/docker/container/ls/: in a column whose place depends on the others.
  {
    field: 'container',
    pattern:
      /(?<=\s\s)(Created(?=\s\s)|(?:Up|Exited \(\d{1,3}\)|Restarting \(\d{1,3}\)) (?:\d+|About an?|Less than a) [a-z]+(?: ago)?(?:\s+\((?:un)?healthy\))?)/,
    bearing: (said) => bearingOf('container', said),
  },
  // https://nodejs.org/api/test.html, the reporter `spec`.
  {
    field: 'passed tests',
    pattern: /^(?:ℹ|#) pass (\d+)$/,
    bearing: (said) => (said === '0' ? 'broken' : 'other'),
  },
  // https://cassandra.apache.org/doc/latest/cassandra/managing/tools/nodetool/status.html
  { field: 'node', pattern: /^([UD][NLJM]) {1,4}[\d.:a-f]+ /, bearing: truth(/^U/) },
  { field: 'mount', pattern: /^\S+ on \/\S* type \S+ \((r[wo])\b/, bearing: truth(/rw/) },
  // https://www.postgresql.org/docs/current/protocol-message-formats.html, CommandComplete.
  {
    field: 'command tag',
    pattern: /^(?:INSERT \d+|UPDATE|DELETE|SELECT|COPY|MERGE|MOVE|FETCH) (\d+)$/,
    bearing: (said) => (said === '0' ? 'broken' : 'other'),
  },
];

/** What a line tells if it has the form of one of them. */
export function knownLine(line: string): ToldState | null {
  for (const { field, pattern, bearing } of knownLines) {
    const said = pattern.exec(line)?.[1];
    const bears = said === undefined ? null : bearing(said);
    if (said !== undefined && bears !== null) return { field, said, bearing: bears };
  }
  return null;
}
