import { diagnose } from '../../article/diagnostic.ts';
import { syntaxProblem } from '../shell/problems.ts';
import type { PreflightRule } from './rule.ts';

/** Commands that bash cannot parse, or that nobody here can, each by its first problem. */
export const bashSyntax: PreflightRule = (steps) =>
  steps.flatMap(({ syntax, placeOf }) => {
    const problem = syntaxProblem(syntax.script);
    if (problem === null) return [];
    const place = placeOf(problem.offset);
    return problem.isTooDeep
      ? [diagnose('deep-nesting', place)]
      : [diagnose('bash-syntax', place, { problem: problem.message })];
  });
