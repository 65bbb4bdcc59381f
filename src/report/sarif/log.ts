import { gzipSync } from 'node:zlib';
import { jsonText } from '../json-text.ts';
import type { SarifResult } from './result.ts';
import { driverOf, levels, type SarifTool } from './rules.ts';

/** Something that is to be known about how the tool ran. */
export interface SarifNotification {
  level: 'error' | 'warning';
  text: string;
}

/** How the tool ran. */
export interface SarifInvocation {
  executionSuccessful: boolean;
  exitCode?: number;
  startTimeUtc?: string;
  endTimeUtc?: string;
  notifications: readonly SarifNotification[];
}

/** What a log says. */
export interface SarifContents {
  /** Tells logs of one tool that are not to replace each other. */
  category: 'docproof-lint' | 'docproof-run';
  /** Empty where no one has named it. */
  runId: string;
  tool: SarifTool;
  invocation: SarifInvocation;
  results: readonly SarifResult[];
}

/** Results of a log that GitHub takes. It stores 5,000 of them. */
const mostResults = 25_000;
/** Bytes that it takes of a log once it is packed. */
const mostBytes = 10_000_000;

/**
 * Writes a SARIF 2.1.0 log, as JSON text that ends in a line feed, the worst results first. Of more than GitHub code scanning takes
 * the worst are kept, and a notification says how many are left out: it would refuse the whole.
 */
export function sarifLog(contents: SarifContents): string {
  const sorted = levels.flatMap((level) => contents.results.filter((result) => result.level === level));
  for (let kept = Math.min(sorted.length, mostResults); ; kept = Math.floor(kept / 2)) {
    const text = jsonText(log(contents, sorted.slice(0, kept)));
    if (kept === 0 || fits(text)) return text;
  }
}

function fits(text: string): boolean {
  return Buffer.byteLength(text) <= mostBytes || gzipSync(text).length <= mostBytes;
}

function log(contents: SarifContents, results: readonly SarifResult[]) {
  const { category, runId, tool, invocation } = contents;
  const { notifications, ...ran } = invocation;
  const all = [...notifications, ...leftOut(contents.results.length - results.length)];
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driverOf(tool) },
        automationDetails: { id: `${category}/${runId}` },
        invocations: [
          {
            ...ran,
            toolExecutionNotifications: all.map(({ level, text }) => ({ level, message: { text } })),
          },
        ],
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\r', '\n'],
        originalUriBaseIds: {
          '%SRCROOT%': { description: { text: 'The folder in which docproof was called.' } },
        },
        results,
      },
    ],
  };
}

function leftOut(count: number): SarifNotification[] {
  if (count === 0) return [];
  const text = `${count} more results are left out, of which none is worse than those that are here: GitHub code scanning takes no larger log`;
  return [{ level: 'warning', text }];
}
