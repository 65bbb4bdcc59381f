import { readdirSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RunRecord } from '../../src/run/results.ts';
import { brokenEnd, brokenLaws, type Journal, type Remains, readJournal } from './laws.ts';
import { type End, LongRun } from './long-run.ts';
import { type Counted, drawFaults, type Fault } from './moments.ts';
import { isLiving, type Process, stateOf } from './processes.ts';
import { until } from './until.ts';

const count = Number(process.env.DOCPROOF_KILLS ?? 200);
// The same moments every time, so that a change is judged by itself; another seed looks elsewhere.
const seed = Number(process.env.DOCPROOF_KILL_SEED ?? 20_261_124);

/** Against hangs only. */
const limitMs = 30_000;

/** Longer than docproof waits before it takes a shell for one that no longer obeys. */
const stoppedMs = 400;

const totals = new Map<Counted, number>();
let reference: RunRecord;

beforeAll(async () => {
  const run = new LongRun({ continues: true, stubborn: false });
  try {
    await run.ended;
    for (const counted of [
      'lines of the journal',
      'bytes of the report',
      'bytes of output',
      'marks',
    ] as const)
      totals.set(counted, run.count(counted));
    reference = recordOf(readJournal(run.journal));
    const unlucky = reference.articles
      .flatMap(({ steps }) => steps)
      .filter(({ status }) => status !== 'passed');
    expect(unlucky.map(({ id, reason }) => `${id}: ${reason?.code}`)).toEqual(['times-out: timeout']);
  } finally {
    run.remove();
  }
});

describe.concurrent(`a long article (DOCPROOF_KILL_SEED=${seed})`, () => {
  test.each(drawFaults(seed, count).map((fault) => [titleOf(fault), fault] as const))(
    '%s',
    async (_title, fault) => {
      const run = new LongRun(fault);
      try {
        const atHit = await hitAt(fault, run);
        const inTime = await Promise.race([run.ended.then(() => true), delay(limitMs, false)]);
        expect(inTime ? [] : leftOf(run), 'docproof has not ended').toEqual([]);
        await until(() => leftOf(run).length === 0, limitMs, 100);
        expect(leftOf(run), 'what is left of the run').toEqual([]);
        const remains = { journal: readJournal(run.journal), results: run.results, marks: run.marks };
        const problems = problemsOf(fault, remains, atHit, run);
        if (problems.length > 0)
          expect.fail([...problems, '', summaryOf(remains.journal), run.messages].join('\n'));
      } finally {
        run.remove();
      }
    },
  );
});

function titleOf({ number, target, signal, counted, share, continues, stubborn }: Fault): string {
  const choices = `${continues ? ', --continue' : ''}${stubborn ? ', stubborn' : ''}`;
  return `${number}: ${signal} to ${target} after ${(share * 100).toFixed(1)} % of the ${counted}${choices}`;
}

/** Hits at its moment, and gives the journal as it is then; `null` if the run was over before there was something to hit. */
async function hitAt(fault: Fault, run: LongRun): Promise<string | null> {
  const total = totals.get(fault.counted) ?? 0;
  await run.untilCounted(fault.counted, 1 + Math.floor(fault.share * total));
  if (fault.target === 'docproof') {
    // So that they are known even if they lose every sign.
    run.processes();
    if (run.end !== null) return null;
    run.kill(fault.signal);
    return run.journal;
  }
  let victim = victimOf(fault, run);
  await until(
    () => {
      victim ??= victimOf(fault, run);
      return victim !== null || run.end !== null;
    },
    limitMs,
    5,
  );
  run.processes();
  if (victim === null || !send(victim, fault.signal)) return null;
  const { journal } = run;
  if (fault.signal === 'SIGSTOP') await goOnLater(victim);
  return journal;
}

function victimOf({ target, which }: Fault, run: LongRun): Process | null {
  if (target === 'the shell') return run.shell();
  const children = run.children();
  return children[Math.floor(which * children.length)] ?? null;
}

async function goOnLater(victim: Process): Promise<void> {
  await until(() => stateOf(victim.pid) === 'T', limitMs, 1);
  await delay(stoppedMs);
  send(victim, 'SIGCONT');
}

/** Tells whether there was still somebody to send it to. */
function send(victim: Process, signal: NodeJS.Signals): boolean {
  try {
    return isLiving(victim) && process.kill(victim.pid, signal);
  } catch {
    return false;
  }
}

/** Processes and folders that should have gone. */
function leftOf(run: LongRun): string[] {
  return [
    ...run.processes().map(({ pid, command }) => `process ${pid}: ${command}`),
    ...readdirSync(run.at('tmp')).map((name) => `folder ${name}`),
  ];
}

/** Everything that is wrong after a fault; `atHit` is the journal as it was then. */
function problemsOf(fault: Fault, remains: Remains, atHit: string | null, run: LongRun): string[] {
  const problems = brokenLaws(remains, reference);
  if (fault.target === 'docproof' && fault.signal === 'SIGKILL' && atHit !== null) return problems;
  problems.push(...brokenEnd(remains));
  if (problems.length > 0) return problems;
  const record = recordOf(remains.journal);
  const then = atHit ?? '';
  const hasBegun = (id: string) => then.includes(`{"type":"step-started","article":0,"step":"${id}"`);
  return [
    ...wrongStatus(fault, record, run.end, then === '' || then.includes('{"type":"run-finished"')),
    ...(fault.target !== 'docproof' && hasBegun('delete') ? [] : notCleaned(fault, record)),
    ...(fault.signal === 'SIGSTOP' ? disturbed(record) : []),
    ...(isDeadly(fault) && atHit !== null && !hasBegun('farewell') ? unnoticed(record) : []),
  ];
}

function isDeadly({ target, signal }: Fault): boolean {
  return target === 'the shell' && signal !== 'SIGSTOP';
}

/** The exit status says what became of the run. A signal that comes after its end may be too late. */
function wrongStatus(
  { target, signal }: Fault,
  { status }: RunRecord,
  end: End | null,
  late: boolean,
): string[] {
  const usual = status === 'passed' ? 0 : 1;
  const wanted = target !== 'docproof' ? usual : signal === 'SIGINT' ? 130 : 143;
  if (end?.status === wanted || (late && (end?.status === usual || end?.signal === signal))) return [];
  return [`docproof ended with ${end?.status ?? end?.signal} instead of ${wanted}`];
}

/** What an article has made is cleaned up, whatever happens to it; what it is called is known from the first step on. */
function notCleaned(fault: Fault, record: RunRecord): string[] {
  if (stepOf(record, 'variables')?.status !== 'passed') return [];
  return ['delete', 'farewell'].flatMap((id) => {
    const step = stepOf(record, id);
    // If it was killed before it could begin, that is told, and the next one has a shell again.
    if (id === 'delete' && isDeadly(fault) && step?.reason?.code === 'session-ended') return [];
    return step?.status === 'passed'
      ? []
      : [`not cleaned up: ${id} is ${step?.status}: ${step?.reason?.message}`];
  });
}

/** A shell that was only stopped for a while goes on as if nothing had been. */
function disturbed(record: RunRecord): string[] {
  const steps = record.articles.flatMap(({ steps }) => steps);
  return steps.flatMap(({ id, status, reason }) =>
    status === stepOf(reference, id)?.status || reason?.code === 'previous-step'
      ? []
      : [`${id} is ${status}: ${reason?.message}`],
  );
}

/** A shell that was killed is told of: at least by what was lost with it, where its step was being ended anyway or none was running. */
function unnoticed(record: RunRecord): string[] {
  const steps = record.articles.flatMap(({ steps }) => steps);
  const tells = steps.some(
    ({ reason, notRestored }) =>
      reason?.code === 'session-ended' ||
      /has ended before it could be used/.test(reason?.message ?? '') ||
      (reason?.code === 'timeout' && notRestored.length > 0) ||
      notRestored.some((line) => /^(what the (step|last)|the shell)/.test(line)),
  );
  return tells ? [] : ['no step tells of the end of the shell'];
}

function stepOf(record: RunRecord, id: string) {
  return record.articles[0]?.steps.find((step) => step.id === id);
}

function recordOf({ record }: Journal): RunRecord {
  if (record === null) throw new Error('the journal does not fold');
  return record;
}

function summaryOf({ record }: Journal): string {
  const steps = record?.articles.flatMap(({ steps }) => steps) ?? [];
  return steps.map(({ id, status, reason }) => `${id} ${status} ${reason?.message ?? ''}`).join('\n');
}
