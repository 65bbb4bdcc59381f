import { sourceLines } from '../../article/source-lines.ts';
import type { ArticleRecord, RunRecord, StepRecord } from '../../run/results.ts';
import { isErroredAtEnd } from '../end-of-article.ts';
import { flakyText } from '../failed-tries.ts';
import { differenceTexts } from '../failure-text.ts';
import { interruptedArticle } from '../interruption.ts';
import { oneLine } from '../one-line.ts';
import { nameOf } from '../step-label.ts';
import { findingFingerprints, outcomeFingerprints } from './fingerprints.ts';
import type { Found } from './result.ts';
import type { SarifLevel } from './rules.ts';
import { isRunCode, type RunCode } from './run-rules.ts';

/** What is to be known of a run, in its order: steps that did not pass or are flaky, why articles were refused, what is left over. */
export function runResults({ articles }: RunRecord): Found[] {
  const fingerprint = outcomeFingerprints();
  const outcomes = articles.flatMap((article) =>
    [...article.steps.flatMap(ofStep), ...ofArticle(article)].map(({ step, ...outcome }): Found => {
      const fingerprints = fingerprint(article.path, article.variant, step, outcome.code);
      return { ...outcome, fingerprints, step: step === null ? undefined : named(step, article) };
    }),
  );
  return [...refusals(articles), ...outcomes];
}

/** A result before it has a name by which it is known again. */
interface Outcome extends Pick<Found, 'level' | 'text' | 'place'> {
  code: RunCode;
  /** Id of the step; `null` if it is the article's. */
  step: string | null;
}

function named(id: string, { path, variant }: ArticleRecord): Found['step'] {
  const whose = oneLine(variant === null ? path : `${path} [${variant}]`);
  return { name: oneLine(id), fullyQualifiedName: `${whose}#${oneLine(id)}` };
}

/** The variants of an article are refused for the same. */
function refusals(articles: readonly ArticleRecord[]): Found[] {
  const lines = new Map(articles.map(({ path, source }) => [path, sourceLines(path, source).lines]));
  const fingerprint = findingFingerprints((file) => lines.get(file));
  const seen = new Set<string>();
  return articles
    .filter(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'))
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ code, file, line, column, message }) => {
      const key = JSON.stringify([code, file, line, column, message]);
      return !seen.has(key) && seen.add(key);
    })
    .map((finding): Found => {
      const { code, severity, message, hint, file, line, column } = finding;
      const text = hint === undefined ? message : `${message}\n${hint}`;
      const place = { file, line, column };
      return { code, level: severity, text, place, fingerprints: fingerprint(finding) };
    });
}

function ofStep(step: StepRecord): Outcome[] {
  const { id, file, line, status, reason, flaky } = step;
  if (status === 'failed' || status === 'errored') {
    const why = `${oneLine(nameOf(step))}: ${reason?.message ?? status}`;
    const text = [why, ...differenceTexts(step)].join('\n\n');
    return [{ code: codeOf(step), level: 'error', text, place: placeOf(step), step: id }];
  }
  if (!flaky) return [];
  const text = `${oneLine(nameOf(step))}: ${flakyText(step)}`;
  return [{ code: 'flaky', level: 'note', text, place: { file, line }, step: id }];
}

function codeOf({ reason }: StepRecord): RunCode {
  return reason !== null && isRunCode(reason.code) ? reason.code : 'internal';
}

/** An expected output can stand in another file than its step. */
function placeOf({ file, line, reason, expected }: StepRecord): Found['place'] {
  if (reason === null) return { file, line };
  const shown = expected.find((one) => one.line === reason.line && one.comparison?.passed === false);
  return { file: shown?.file ?? file, line: reason.line };
}

function ofArticle(article: ArticleRecord): Outcome[] {
  const place = { file: article.path, line: 1 };
  const level: SarifLevel = isErroredAtEnd(article) ? 'error' : 'warning';
  const leftovers = article.leftovers.map((text): Outcome => {
    return { code: 'left-over', level, text, place, step: null };
  });
  if (article.status !== 'interrupted') return leftovers;
  const text = interruptedArticle(article);
  return [...leftovers, { code: 'interrupted', level: 'error', text, place, step: null }];
}
