import { join } from 'node:path';
import type { MeasureName } from '../article/verdict-names.ts';
import { explainStep, type StepOutput } from '../authoring/explain/explain-step.ts';
import { explanationLines } from '../authoring/explain/explanation-lines.ts';
import { findStep } from '../authoring/explain/find-step.ts';
import { located } from '../config/origin.ts';
import { logScreen } from '../report/terminal/screen.ts';
import { comparisonOptions } from '../run/comparison-options.ts';
import type { ArticleOptions } from './article-options.ts';
import { settingProblems } from './check-settings.ts';
import { wantsColour } from './colour.ts';
import { complain } from './complain.ts';
import { exitStatus } from './exit-status.ts';
import { loadPlans } from './load-plans.ts';
import { pastOutputs } from './past-runs.ts';
import { fromBase, judgingOf, loadSettings } from './settings.ts';
import { readSource } from './sources/read-source.ts';
import { sentenceOf } from './sources/source-text.ts';
import { print } from './standard-streams.ts';

/** Options of `docproof explain`. */
export interface ExplainCommandOptions extends ArticleOptions {
  actual?: string;
  measure?: MeasureName;
  out?: string;
}

/** An output that is judged, and where it is from. */
interface Given {
  output: StepOutput;
  from: string;
}

/** Explains how the outputs of a step are judged, and gives the exit status. */
export async function executeExplain(
  article: string,
  asked: string,
  options: ExplainCommandOptions,
): Promise<number> {
  const settings = await loadSettings(options);
  if (!settings.ok) return complain(settings.problems);
  const { config, base, origin } = settings;
  const wrong = origin === null ? [] : located(settingProblems(config, base), origin);
  if (wrong.length > 0) return complain(wrong);
  const plans = await loadPlans([article], options, config, base);
  if (!plans.ok) return complain([plans.message]);
  const [first, ...others] = plans.loaded;
  if (first === undefined || others.length > 0) return complain([`${article} is not one article`]);
  const { plan } = first;
  const found = findStep(plan.steps, asked, plan.path);
  if (!found.ok) return complain([found.message]);
  const { step } = found;
  if (step.expected.length === 0) return complain([`${step.file}:${step.line} shows no output of this step`]);

  const runs = join(options.out ?? fromBase(config.out ?? 'reports', base), 'runs');
  const past = pastOutputs(runs, plan.path, plan.variant, step.id);
  const given = await givenOutput(options.actual, past, new Map(Object.entries(options.var ?? {})));
  if (typeof given === 'string') return complain([given]);
  if (given === null)
    return complain([`no run in ${runs} has run this step: run it, or give its output with --actual FILE`]);
  const judging = comparisonOptions(step, judgingOf(config, options.measure), new Map());
  const explanation = explainStep(
    step,
    given.output,
    past.filter(({ commandPassed }) => commandPassed),
    judging,
  );
  const colour = wantsColour(process.stdout.isTTY === true);
  logScreen({ write: print, colour }).draw(explanationLines(explanation, given.from), []);
  return exitStatus.ok;
}

/** What is judged: the file that is named, or what the last run printed. A text says why it cannot be read. */
async function givenOutput(
  actual: string | undefined,
  [last]: readonly (StepOutput & { runId: string; at: string })[],
  variables: ReadonlyMap<string, string>,
): Promise<Given | string | null> {
  if (actual !== undefined) {
    const source = await readSource(actual);
    if (!source.ok) return sentenceOf({ path: actual, problem: source.problem });
    const known = new Map([...(last?.variables ?? []), ...variables]);
    const from = actual === '-' ? 'standard input' : actual;
    return { output: { stdout: source.text, stderr: '', variables: known }, from };
  }
  return last === undefined ? null : { output: last, from: `the run of ${last.at} (${last.runId})` };
}
