import type { RunRecord } from '../../../src/run/results.ts';
import { failedStep, recordOf } from '../terminal/one-article.ts';

/** A run of one article with so many steps that failed, and as many warnings. */
export function manyFailures(count: number, stderr = 'no\n'): RunRecord {
  const numbers = Array.from({ length: count }, (_, place) => place + 1);
  const steps = numbers.map((number) => failedStep({ id: `s-${number}`, heading: `S${number}`, stderr }));
  const record = recordOf(steps);
  const diagnostics = numbers.map((line) => ({
    code: 'unassigned-variable',
    severity: 'warning' as const,
    message: `V${line} is used`,
    ...{ file: 'a.md', line, column: 1 },
  }));
  return { ...record, articles: record.articles.map((article) => ({ ...article, diagnostics })) };
}
