import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { renderJson } from '../../src/report/json.ts';
import type { JournalEvent, StepFinished } from '../../src/run/events.ts';
import { fold } from '../../src/run/fold.ts';
import type { RunRecord, StepRecord } from '../../src/run/results.ts';

/** What is left of a run. */
export interface Remains {
  journal: Journal;
  /** Text of the results file. */
  results: string | null;
  /** Names of the files with which the article says what it has done. */
  marks: ReadonlySet<string>;
}

export interface Journal {
  events: JournalEvent[];
  /** What they fold to; `null` if there are none. */
  record: RunRecord | null;
  /** Lines that cannot be read, and such that are no events. */
  problems: string[];
}

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/journal.schema.json', import.meta.url), 'utf8'),
);
const isEvent = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

/** Steps that leave no marks, since they are no commands. */
const markless = /^failures-\d+$/;

/** Reads a journal. Its last line may be cut short, no other. */
export function readJournal(text: string): Journal {
  const problems: string[] = [];
  const lines = text.split('\n').slice(0, -1);
  const events = lines.flatMap((line, index): JournalEvent[] => {
    try {
      const event: JournalEvent = JSON.parse(line);
      if (!isEvent(event))
        problems.push(`line ${index + 1} of the journal is no event: ${line.slice(0, 200)}`);
      return [event];
    } catch {
      problems.push(`line ${index + 1} of the journal cannot be read: ${line.slice(0, 200)}`);
      return [];
    }
  });
  return { events, record: fold(events), problems };
}

/** What is wrong with the remains of a run, whatever has happened to it. */
export function brokenLaws({ journal, marks }: Remains, reference: RunRecord): string[] {
  const { events, record } = journal;
  if (events.length === 0) return journal.problems;
  if (record === null) return [...journal.problems, 'the journal does not fold'];
  const finished = events.filter((event) => event.type === 'step-finished');
  const steps = record.articles.flatMap(({ steps }) => steps);
  return [
    ...journal.problems,
    ...lostSteps(finished, record),
    ...outOfOrder(events),
    ...steps.flatMap((step) => [...untrue(step, marks), ...unwhole(step, reference)]),
  ];
}

/** What is wrong with the end of a run that was not killed outright: it has to be complete. */
export function brokenEnd({ journal, results }: Remains): string[] {
  const { events, record } = journal;
  if (events.at(-1)?.type !== 'run-finished') return ['the journal has no end'];
  if (results === null || record === null) return ['there are no results'];
  return renderJson(record) === results ? [] : ['the results are not what the journal folds to'];
}

/** Everything that the journal has of a step is in the fold. */
function lostSteps(finished: readonly StepFinished[], record: RunRecord): string[] {
  return finished.flatMap(({ type, article, step, at, ...outcome }) => {
    const found = record.articles[article]?.steps.find(({ id }) => id === step);
    if (found === undefined) return [`the step ${step} is not in the results`];
    const { id, heading, file, line, endLine, language, command, cleanup, tries, ...rest } = found;
    return JSON.stringify(rest) === JSON.stringify(outcome) ? [] : [`the step ${step} is not whole`];
  });
}

/** A step begins after the one before has ended, and ends once. */
function outOfOrder(events: readonly JournalEvent[]): string[] {
  const problems: string[] = [];
  const ended = new Set<string>();
  let open: string | null = null;
  for (const event of events) {
    if (event.type === 'step-started') {
      if (open !== null && open !== event.step) problems.push(`${event.step} began before ${open} ended`);
      open = event.step;
    } else if (event.type === 'step-finished') {
      if (ended.has(event.step)) problems.push(`${event.step} ended twice`);
      ended.add(event.step);
      open = null;
    }
  }
  return problems;
}

/** A step that passed has run to its end, and one that was left out has not begun. */
function untrue({ id, status }: StepRecord, marks: ReadonlySet<string>): string[] {
  if (markless.test(id)) return [];
  if (status === 'passed' && !marks.has(`${id}.done`))
    return [`${id} is said to have passed, and was not run`];
  if (status === 'skipped' && marks.has(`${id}.begun`)) return [`${id} is said to be skipped, and was run`];
  return [];
}

/** A step that passed has printed what it prints in a run that nothing happens to. */
function unwhole(step: StepRecord, reference: RunRecord): string[] {
  const usual = reference.articles[0]?.steps.find(({ id }) => id === step.id);
  if (step.status !== 'passed' || usual === undefined) return [];
  const problems = (['stdoutBytes', 'truncated', 'exitCode'] as const)
    .filter((name) => step[name] !== usual[name])
    .map((name) => `${name}: ${step[name]} instead of ${usual[name]}`);
  if (step.stdout !== usual.stdout) problems.push(`stdout ends with ${step.stdout.slice(-200)}`);
  if (!step.stderr.includes(ownErrors(usual))) problems.push(`stderr ends with ${step.stderr.slice(-200)}`);
  return problems.map((problem) => `${step.id} passed with another ${problem}`);
}

/** What a step says on standard error, without what bash says of jobs whenever it hears of them. */
function ownErrors({ stderr }: StepRecord): string {
  return stderr.replaceAll(/^.*\b(Terminated|Killed)\b.*\n/gm, '');
}
