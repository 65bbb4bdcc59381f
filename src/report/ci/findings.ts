import type { Diagnostic } from '../../article/diagnostic.ts';
import type { History, Trouble } from '../../run/history/types.ts';
import type { ArticleRecord, RunRecord, StepRecord } from '../../run/results.ts';
import { comparisonText, differs } from '../comparison-text.ts';
import { isErroredAtEnd } from '../end-of-article.ts';
import { flakyText } from '../failed-tries.ts';
import { interruptedArticle } from '../interruption.ts';
import { isBroken, lineToEdit, type PlacedArticle, worstFirst } from '../ranking.ts';
import { changeSentence, sinceText, troubleOf } from '../since.ts';
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
 *
 * @param history - what past runs say; `null` where nobody has looked
 */
export function findings(record: RunRecord, history: History | null = null): Finding[] {
  const articles = worstFirst(record, history);
  return [...inTurns(articles.map(errorsOf)), ...inTurns(articles.map(({ article }) => warningsOf(article)))];
}

/** The first of each list, then the second of each, and so on. */
function inTurns<Item>(lists: readonly (readonly Item[])[]): Item[] {
  return lists
    .flatMap((list) => list.map((item, turn) => ({ item, turn })))
    .sort((one, other) => one.turn - other.turn)
    .map(({ item }) => item);
}

function errorsOf({ article, history }: PlacedArticle): Finding[] {
  const told = (finding: Finding, step: string | null): Finding => {
    const message = [finding.message, ...pastSentences(troubleOf(history, step))].join('\n');
    return { ...finding, message };
  };
  const [refusal, ...others] = article.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(diagnosed);
  const refusals = refusal ? [told(refusal, null), ...others] : [];
  const failures = article.steps.filter(isBroken).map((step) => told(failed(step), step.id));
  if (isErroredAtEnd(article)) {
    return [told(ofArticle(article, 'At the end of the article', article.leftovers.join('\n')), null)];
  }
  const errors = [...refusals, ...failures];
  if (article.status !== 'interrupted' || errors.length > 0) return errors;
  return [ofArticle(article, 'Interrupted', interruptedArticle(article))];
}

function ofArticle({ path }: ArticleRecord, title: string, message: string): Finding {
  return { severity: 'error', file: path, line: null, column: null, title, message, parts: [] };
}

/** Since when it is broken, and whether the article has changed since it last passed. */
function pastSentences(trouble: Trouble | null): string[] {
  const since = trouble === null ? '' : sinceText(trouble);
  const change = trouble === null ? null : changeSentence(trouble);
  const first = since === 'new' ? 'New in this run.' : `Broken ${since}.`;
  return [...(since === '' ? [] : [first]), ...(change === null ? [] : [change])];
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
  return { ...atStep(step), severity: 'warning', message: flakyText(step), parts: [] };
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
