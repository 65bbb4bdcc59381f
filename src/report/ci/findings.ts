import type { Diagnostic } from '../../article/diagnostic.ts';
import type { ArticleRecord, RunRecord, StepRecord } from '../../run/results.ts';
import { comparisonText, differs } from '../comparison-text.ts';
import { isErroredAtEnd } from '../end-of-article.ts';
import { isBroken, lineToEdit, worstFirst } from '../ranking.ts';
import { nameOf } from '../step-label.ts';
import { type FailurePart, failureParts } from './failure-parts.ts';

/** Something that a CI system is told of at a place in an article. Texts are as they came. */
export interface Finding {
  severity: 'error' | 'warning';
  file: string;
  /** 1-based; `null` where the whole file is meant. */
  line: number | null;
  column: number | null;
  title: string;
  message: string;
  parts: FailurePart[];
}

/** Lines that are shown of a difference or an output: more is in the reports. */
const mostLines = 20;

/**
 * Everything that is to be told of a run, errors before warnings. Of the articles that need work most comes first; what is
 * first in an article goes before the second of any: later failures often follow from it.
 */
export function findings(record: RunRecord): Finding[] {
  const articles = worstFirst(record).map(({ article }) => article);
  return [...inTurns(articles.map(errorsOf)), ...inTurns(articles.map(warningsOf))];
}

/** The first of each list, then the second of each, and so on. */
function inTurns<Item>(lists: readonly (readonly Item[])[]): Item[] {
  return lists
    .flatMap((list) => list.map((item, turn) => ({ item, turn })))
    .sort((one, other) => one.turn - other.turn)
    .map(({ item }) => item);
}

function errorsOf(article: ArticleRecord): Finding[] {
  const refusals = article.diagnostics.filter(({ severity }) => severity === 'error').map(diagnosed);
  const failures = article.steps.filter(isBroken).map(failed);
  if (!isErroredAtEnd(article)) return [...refusals, ...failures];
  const place = { file: article.path, line: null, column: null };
  const message = article.leftovers.join('\n');
  return [{ severity: 'error', ...place, title: 'At the end of the article', message, parts: [] }];
}

function warningsOf({ steps, diagnostics }: ArticleRecord): Finding[] {
  return [
    ...steps.filter(({ flaky }) => flaky).map(flaky),
    ...diagnostics.filter(({ severity }) => severity === 'warning').map(diagnosed),
    ...steps.flatMap(advised),
  ];
}

/** Something that was found in reading an article. */
export function diagnosed({ severity, file, line, column, code, message, hint }: Diagnostic): Finding {
  const text = [message, hint].filter(Boolean).join('\n');
  return { severity, file, line, column, title: code, message: text, parts: [] };
}

function failed(step: StepRecord): Finding {
  const message = step.reason?.message ?? step.status;
  return { ...atStep(step), severity: 'error', message, parts: failureParts(step, mostLines) };
}

function flaky(step: StepRecord): Finding {
  const message = `passed on try ${step.attempts} only`;
  return { ...atStep(step), severity: 'warning', message, parts: [] };
}

function atStep(step: StepRecord) {
  return { file: step.file, line: lineToEdit(step), column: null, title: nameOf(step) };
}

/** Outputs that are not as shown, though that fails nothing. */
function advised(step: StepRecord): Finding[] {
  return step.expected
    .filter((expected) => differs(expected) && expected.advisory)
    .map((expected) => ({
      ...atStep(step),
      severity: 'warning',
      ...{ file: expected.file ?? step.file, line: expected.line },
      message: `the output is not like this: ${comparisonText(expected)}`,
      parts: [],
    }));
}
