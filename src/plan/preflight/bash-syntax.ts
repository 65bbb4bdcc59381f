import { diagnose } from '../../article/diagnostic.ts';
import { syntaxProblem } from '../shell/problems.ts';
import type { PreflightRule } from './rule.ts';

/** Commands that bash cannot parse, each by its first problem. */
export const bashSyntax: PreflightRule = (steps) =>
  steps.flatMap(({ syntax, placeOf }) => {
    const problem = syntaxProblem(syntax.script);
    return problem === null
      ? []
      : [diagnose('bash-syntax', placeOf(problem.offset), { problem: problem.message })];
  });
