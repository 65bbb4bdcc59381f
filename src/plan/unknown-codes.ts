import { diagnose, type Finding, type Place } from '../article/diagnostic.ts';
import type { Article, Grades } from '../article/types.ts';
import { isDiagnosticCode, nearestCode } from './diagnostic-kinds.ts';

/**
 * What an article grades by `rules` that there is no finding of.
 *
 * @param place - where its front matter says `rules`
 */
export function unknownCodes({ blocks, settings }: Article, place: Place): Finding[] {
  const own = blocks.flatMap(({ directives, keysAt, file, line }) =>
    problemsIn(directives.rules ?? {}, keysAt.rules ?? { file, line, column: 1 }),
  );
  return [...problemsIn(settings.rules, place), ...own];
}

function problemsIn(grades: Grades, place: Place): Finding[] {
  return Object.keys(grades)
    .filter((code) => !isDiagnosticCode(code))
    .map((code) => {
      const nearest = nearestCode(code);
      const suggestion = nearest === null ? '' : `: is ${nearest} meant?`;
      const args = { directive: `rules=${code}`, problem: `there is no finding ${code}${suggestion}` };
      return diagnose('invalid-directive', place, args);
    });
}
