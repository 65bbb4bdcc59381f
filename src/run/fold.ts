import type { ArticleStarted, JournalEvent, StepFinished, StepStarted } from './events.ts';
import type {
  ArticleRecord,
  ArticleStatus,
  Counts,
  PlannedStep,
  Reason,
  RunRecord,
  RunStatus,
  StepRecord,
  StepStatus,
} from './results.ts';

/**
 * Makes the results out of a run's events. A journal that ends early, because the run was killed, gives the results up to its last event:
 * what had begun is `errored`, what had not is `skipped`, both with the reason `interrupted`. Of an article that had not begun the path is
 * all that is known.
 *
 * @returns `null` if the events do not begin with the start of a run
 */
export function fold(events: Iterable<JournalEvent>): RunRecord | null {
  const state: FoldState = { record: null, paths: [], open: new Map(), lastAt: '' };
  for (const event of events) apply(state, event);
  const { record } = state;
  if (record === null) return null;
  for (const open of state.open.values()) closeArticle(open, null, state.lastAt);
  const ended = record.durationMs >= 0;
  if (!ended) record.durationMs = elapsed(record.startedAt, state.lastAt);
  record.articles = withNotBegun(record.articles, state);
  record.counts = count(record.articles.flatMap((article) => article.steps));
  record.status = ended ? worst(record.articles.map((article) => article.status)) : 'interrupted';
  return record;
}

interface FoldState {
  record: RunRecord | null;
  /** Paths of the articles that are to run. */
  paths: readonly string[];
  open: Map<number, OpenArticle>;
  lastAt: string;
}

/** An article whose end has not been seen. */
interface OpenArticle {
  article: ArticleRecord;
  planned: PlannedStep[];
  /** Its tries, by the id of the step. */
  started: Map<string, StepStarted[]>;
  finished: Map<string, StepFinished>;
}

function apply(state: FoldState, event: JournalEvent): void {
  state.lastAt = event.at;
  if (event.type === 'run-started') {
    const { runId, tool, platform, startedIn, at } = event;
    const counts = count([]);
    state.paths = event.articles;
    state.record = {
      version: 1,
      runId,
      tool,
      ...(platform && { platform }),
      ...(startedIn !== undefined && { startedIn }),
      startedAt: at,
      durationMs: -1,
      status: 'interrupted',
      counts,
      articles: [],
    };
  } else if (event.type === 'run-finished') {
    if (state.record) state.record.durationMs = event.durationMs;
  } else if (event.type === 'article-started') {
    const open = openArticle(event);
    state.open.set(event.article, open);
    if (state.record) state.record.articles[event.article] = open.article;
  } else {
    const open = state.open.get(event.article);
    if (!open) return;
    if (event.type === 'step-started') addTry(open.started, event);
    else if (event.type === 'step-finished') open.finished.set(event.step, event);
    else {
      closeArticle(open, event.status, event.at);
      open.article.durationMs = event.durationMs;
      open.article.leftovers = event.leftovers;
      state.open.delete(event.article);
    }
  }
}

function addTry(started: OpenArticle['started'], event: StepStarted): void {
  const tries = started.get(event.step);
  if (tries) tries.push(event);
  else started.set(event.step, [event]);
}

/** Fills the gaps that articles have left which never began. */
function withNotBegun(begun: readonly (ArticleRecord | undefined)[], state: FoldState): ArticleRecord[] {
  const { paths, lastAt } = state;
  return Array.from({ length: Math.max(paths.length, begun.length) }, (_, place) => {
    const path = paths[place];
    return begun[place] ?? (path === undefined ? [] : notBegun(path, lastAt));
  }).flat();
}

function notBegun(path: string, at: string): ArticleRecord {
  return {
    path,
    title: null,
    variant: null,
    status: 'interrupted',
    startedAt: at,
    durationMs: 0,
    diagnostics: [],
    leftovers: [],
    source: '',
    steps: [],
  };
}

function openArticle(event: ArticleStarted): OpenArticle {
  const { path, title, variant, source, diagnostics, at } = event;
  const article: ArticleRecord = {
    path,
    title,
    variant,
    status: 'interrupted',
    startedAt: at,
    durationMs: 0,
    diagnostics,
    leftovers: [],
    source,
    steps: [],
  };
  return { article, planned: event.steps, started: new Map(), finished: new Map() };
}

function closeArticle(open: OpenArticle, status: ArticleStatus | null, at: string): void {
  open.article.status = status ?? 'interrupted';
  open.article.durationMs = elapsed(open.article.startedAt, at);
  open.article.steps = open.planned.map((planned) => {
    const finished = open.finished.get(planned.id);
    const tries = open.started.get(planned.id) ?? [];
    const record = finished ? stepRecord(planned, finished) : unfinished(planned, tries.at(-1));
    return tries.length > 1 ? { ...record, tries: tries.map(({ at }) => at) } : record;
  });
}

function stepRecord(planned: PlannedStep, event: StepFinished): StepRecord {
  const { type, article, step, at, ...outcome } = event;
  return { ...planned, ...outcome };
}

function unfinished(planned: PlannedStep, started: StepStarted | undefined): StepRecord {
  const status: StepStatus = started ? 'errored' : 'skipped';
  const message = started ? 'docproof ended while this step was running' : 'docproof ended before this step';
  const reason: Reason = { code: 'interrupted', message, line: planned.line };
  return {
    ...planned,
    ...notRun(status, reason),
    startedAt: started?.at ?? null,
    attempts: started?.attempt ?? 0,
  };
}

/** The outcome of a step of which nothing was run. */
export function notRun(status: StepStatus, reason: Reason): Omit<StepRecord, keyof PlannedStep> {
  return {
    status,
    flaky: false,
    startedAt: null,
    durationMs: 0,
    attempts: 0,
    exitCode: null,
    signal: null,
    failedCommand: null,
    stdout: '',
    stderr: '',
    stdoutBytes: 0,
    stderrBytes: 0,
    truncated: false,
    changedVariables: [],
    notRestored: [],
    reason,
    expected: [],
  };
}

function count(steps: readonly StepRecord[]): Counts {
  const having = (status: StepStatus) => steps.filter((step) => step.status === status).length;
  return {
    passed: having('passed'),
    failed: having('failed'),
    errored: having('errored'),
    skipped: having('skipped'),
    flaky: steps.filter((step) => step.flaky).length,
  };
}

/** The status of a whole from the statuses of its parts. */
export function worst(statuses: readonly ArticleStatus[]): RunStatus {
  for (const status of ['interrupted', 'errored', 'failed'] as const) {
    if (statuses.includes(status)) return status;
  }
  return 'passed';
}

function elapsed(from: string, to: string): number {
  return Math.max(Date.parse(to) - Date.parse(from), 0);
}
