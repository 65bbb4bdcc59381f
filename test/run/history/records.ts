import type { ArticleRecord, ArticleStatus, RunRecord, StepRecord } from '../../../src/run/results.ts';
import { type RunSummary, summaryOf } from '../../../src/run/run-summary.ts';
import { stepRecord } from '../../report/fixtures/step.ts';

/**
 * The record of a run of the n-th of March.
 *
 * @param articles - by path, the steps: words of the form `id`, `id=command`, `id:status`, `id=command:status`, behind an exclamation mark where the
 *   article was refused. Without a status a step passed, without a command it runs its id. Text behind ` # ` is prose.
 */
export function run(
  day: number,
  articles: Record<string, string>,
  fields: Partial<RunRecord> = {},
): RunRecord {
  const startedAt = dayOf(day);
  const all = Object.entries(articles).map(([path, text]) => article(path, text, startedAt));
  const steps = all.flatMap((one) => one.steps);
  const having = (status: string) => steps.filter((step) => step.status === status).length;
  return {
    version: 1,
    runId: nameOf(day),
    tool: { name: 'docproof', version: '1.0.0' },
    startedAt,
    durationMs: 1_000,
    status: all.every(({ status }) => status === 'passed') ? 'passed' : 'failed',
    counts: {
      ...{ passed: having('passed'), failed: having('failed'), errored: having('errored') },
      ...{ skipped: having('skipped'), flaky: steps.filter(({ flaky }) => flaky).length },
    },
    articles: all,
    ...fields,
  };
}

/** Its summary, as it is read from its file. */
export function past(...given: Parameters<typeof run>): RunSummary {
  return JSON.parse(JSON.stringify(summaryOf(run(...given))));
}

export function nameOf(day: number): string {
  return `202603${String(day).padStart(2, '0')}-020000-abcdef`;
}

export function dayOf(day: number): string {
  return `2026-03-${String(day).padStart(2, '0')}T02:00:00.000Z`;
}

/** A run's name as histories have it. */
export function named(day: number): { runId: string; startedAt: string } {
  return { runId: nameOf(day), startedAt: dayOf(day) };
}

function article(path: string, text: string, startedAt: string): ArticleRecord {
  const refused = text.startsWith('!');
  const [words = ''] = text.replace('!', '').split(' # ');
  const steps = words.split(' ').map(step);
  const broken = steps.find(({ status }) => status === 'failed' || status === 'errored')?.status;
  const status: ArticleStatus = refused ? 'errored' : ((broken as ArticleStatus | undefined) ?? 'passed');
  return {
    ...{
      path,
      title: null,
      variant: null,
      status,
      startedAt,
      durationMs: 1_000,
      diagnostics: [],
      leftovers: [],
    },
    // The text of an article does not say what became of it.
    source: text.replace('!', '').replaceAll(/:\w+/g, ''),
    steps,
  };
}

function step(word: string): StepRecord {
  const [, id = '', command = id, status = 'passed'] = /^([^=:]+)(?:=([^:]*))?(?::(\w+))?$/.exec(word) ?? [];
  if (status === 'flaky') return stepRecord({ id, command, flaky: true });
  // The words are the test's own.
  return stepRecord({ id, command, status: status as StepRecord['status'] });
}
