import type { History } from '../../run/history/types.ts';
import type { ArticleRecord, RunRecord } from '../../run/results.ts';
import { formatDuration, formatNumber, plural } from '../amounts.ts';
import { worstFirst } from '../ranking.ts';
import { harmless } from '../terminal/harmless.ts';
import { verdictSentence } from '../verdict-sentence.ts';
import { cut } from './cut.ts';
import { type Finding, findings } from './findings.ts';
import { largestSummary } from './largest-summary.ts';
import { cell, code, codeBlock } from './markdown.ts';

/** Room for what says that something was left out. */
const reserve = 1_000;

/**
 * A run in Markdown: how it went, the articles, why steps failed, the worst first, and warnings. Everything that articles and their
 * outputs say stands in code, where it is no markup.
 *
 * @param history - what past runs say; `null` where nobody has looked
 * @param most - bytes of UTF-8 that it may have; what does not fit is counted
 */
export function renderSummary(
  record: RunRecord,
  history: History | null = null,
  most: number = largestSummary,
): string {
  const all = findings(record, history);
  const errors = all.filter(({ severity }) => severity === 'error').map(section);
  const warnings = all.filter(({ severity }) => severity === 'warning').map(item);
  const rows = worstFirst(record).map(({ article }) => row(article));
  const page = pageOf(most - reserve);
  page.add(`## ${marks[record.status]} docproof: ${verdictSentence(record)}\n\n`);
  page.addAll(errors, { head: '', noun: 'failure', share: 0.75 });
  page.addAll(rows, { head: tableHead, noun: 'article', share: 0.9 });
  page.addAll(warnings, { head: '\n### Warnings\n\n', noun: 'warning', share: 1 });
  page.add(
    `\n${counts(record)} in ${formatDuration(record.durationMs)}, docproof ${code(record.tool.version)}\n\n`,
  );
  return page.text();
}

const marks = { passed: '✅', failed: '❌', errored: '❌', skipped: '⚪', interrupted: '⚠️' } as const;
const tableHead =
  '| | article | passed | failed | errored | skipped | time |\n|---|---|--:|--:|--:|--:|--:|\n';

function section({ file, line, title, message, parts }: Finding): string {
  const place = line === null ? file : `${file}:${line}`;
  const blocks = [
    codeBlock('text', harmless(message).split('\n').slice(0, mostLines).map(cutLine)),
    ...parts.map(({ kind, legend, lines }) =>
      [
        ...(legend === '' ? [] : [`${code(legend)}\n`]),
        codeBlock(kind === 'difference' ? 'diff' : 'text', lines),
      ].join('\n'),
    ),
  ];
  return `### ❌ ${code(cutLine(place))} ${code(cutLine(title))}\n\n${blocks.join('\n\n')}\n\n`;
}

function item({ file, line, title, message }: Finding): string {
  const place = line === null ? file : `${file}:${line}`;
  return `- ${[place, title, message]
    .map((text) => code(cutLine(text)))
    .filter(Boolean)
    .join(' ')}\n`;
}

function row({ path, variant, status, steps, durationMs }: ArticleRecord): string {
  const of = (wanted: string) => {
    const { length } = steps.filter((step) => step.status === wanted);
    return length === 0 ? '' : formatNumber(length);
  };
  const name = cell(cutLine(variant === null ? path : `${path} · ${variant}`));
  const cells = [marks[status], name, ...['passed', 'failed', 'errored', 'skipped'].map(of)];
  return `| ${[...cells, formatDuration(durationMs)].join(' | ')} |\n`;
}

function counts({ articles, counts: { passed, failed, errored, skipped, flaky } }: RunRecord): string {
  const parts = Object.entries({ passed, failed, errored, skipped, flaky })
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${formatNumber(count)} ${name}`);
  return [plural(articles.length, 'article'), ...parts].join(', ');
}

const longestLine = 1_000;
const mostLines = 50;

function cutLine(line: string): string {
  return cut(line, longestLine);
}

/** What is said around the pieces of a list. */
interface ListOptions {
  head: string;
  noun: string;
  /** How much of the page may be full behind the list, from 0 to 1: what comes later needs room too. */
  share: number;
}

/** A text that grows to so many bytes. */
function pageOf(most: number) {
  const written: string[] = [];
  let bytes = 0;
  const add = (piece: string) => {
    written.push(piece);
    bytes += Buffer.byteLength(piece);
  };
  return {
    add,
    /** As many pieces as there is room for, and how many there are besides. */
    addAll(pieces: readonly string[], { head, noun, share }: ListOptions) {
      if (pieces.length === 0) return;
      add(head);
      const end = pieces.findIndex((piece) => {
        const fits = bytes + Buffer.byteLength(piece) <= most * share;
        if (fits) add(piece);
        return !fits;
      });
      if (end === -1) return;
      add(
        `\n${plural(pieces.length - end, `more ${noun}`)} left out for want of room: the reports have them.\n\n`,
      );
    },
    text: () => written.join(''),
  };
}
