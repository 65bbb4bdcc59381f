import { diagnose, toDiagnostic } from '../../article/diagnostic.ts';
import type { UnreadArticle } from '../sources/source-text.ts';
import type { Answers } from './work.ts';

/** What is answered of an article that cannot be read: a finding at its beginning. */
export function unreadAnswer<Kind extends keyof Answers>(
  { path, problem }: UnreadArticle,
  kind: Kind,
): Answers[Kind] {
  const place = { file: path, line: 1, column: 1 };
  const { code, severity, message } = toDiagnostic(diagnose('unreadable-article', place, { problem }));
  const diagnostics = [{ code, severity, message, ...place }];
  const linted = { path, diagnostics, sources: {}, fixed: [], refusal: null };
  const listed = {
    ...{ path, title: null, variant: null, includes: [], prerequisites: [] },
    ...{ diagnostics, blocks: [], steps: [] },
  };
  const answers: Answers = { list: [listed], lint: linted, fix: linted };
  return answers[kind];
}
