import type { ArticleRecord, RunRecord, StepRecord } from '../../../src/run/results.ts';
import { realisticRecord } from '../fixtures/record.ts';
import { stepRecord } from '../fixtures/step.ts';

const source = '# Title\n\n```bash\none\ntwo\nthree\nfour\nfive\nsix\n```\n';

/** The lines between a legend and the next blank line. */
export function blockOf(log: string, legend: string): string[] {
  const lines = log.split('\n');
  const begin = lines.indexOf(legend) + 1;
  return lines.slice(begin, lines.indexOf('', begin));
}

/** A step that failed at its first line, with the given fields in place of that. */
export function failedStep(fields: Partial<StepRecord>): StepRecord {
  return stepRecord({
    ...{
      id: 'deploy-1',
      heading: 'Deploy',
      file: 'a.md',
      line: 3,
      endLine: 10,
      status: 'failed',
      exitCode: 1,
    },
    reason: { code: 'exit-status', message: 'the block ended with status 1', line: 4 },
    ...fields,
  });
}

/** A run of one article with these steps, which took a second. */
export function recordOf(steps: StepRecord[]): RunRecord {
  const article: ArticleRecord = {
    ...{
      path: 'a.md',
      title: 'Title',
      variant: null,
      status: 'passed',
      startedAt: realisticRecord.startedAt,
    },
    ...{ durationMs: 1_000, diagnostics: [], leftovers: [], source, steps },
  };
  const having = (status: StepRecord['status']) => steps.filter((step) => step.status === status).length;
  const counts = { passed: having('passed'), failed: having('failed'), errored: having('errored') };
  return {
    ...realisticRecord,
    durationMs: 1_000,
    counts: { ...counts, skipped: having('skipped'), flaky: 0 },
    articles: [article],
  };
}
