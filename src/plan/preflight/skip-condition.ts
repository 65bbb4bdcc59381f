import { diagnose, type Finding, type Place } from '../../article/diagnostic.ts';
import type { Block, Directives } from '../../article/types.ts';
import { placeholdersIn } from '../shell/placeholders.ts';
import { syntaxProblem } from '../shell/problems.ts';
import { readSyntax } from '../shell/syntax.ts';

/**
 * Conditions of `skip-if` that bash cannot parse: they would never be met, and nobody would know why.
 *
 * @param defaults - the article's own directives, and where they stand
 */
export function skipConditions(
  blocks: readonly Block[],
  defaults: { directives: Directives; place: Place },
): Finding[] {
  const own = blocks.map(({ directives, keysAt, file, line }) =>
    conditionProblem(directives, keysAt['skip-if'] ?? { file, line, column: 1 }),
  );
  return [conditionProblem(defaults.directives, defaults.place), ...own].filter((found) => found !== null);
}

function conditionProblem({ skipIf }: Directives, place: Place): Finding | null {
  const [placeholder] = skipIf === undefined ? [] : placeholdersIn(readSyntax(skipIf, []));
  if (placeholder !== undefined) {
    const problem = `it holds the placeholder ${placeholder.text}, which nothing fills there`;
    return diagnose('invalid-directive', place, { directive: `skip-if="${skipIf}"`, problem });
  }
  const problem = skipIf === undefined ? null : syntaxProblem(readSyntax(skipIf, []));
  if (problem === null) return null;
  const args = { directive: `skip-if="${skipIf}"`, problem: `bash cannot parse it: ${problem.message}` };
  return diagnose('invalid-directive', place, args);
}
