import { syntaxProblem } from '../shell/problems.ts';
import type { Rule } from './rule.ts';

/** Commands that bash cannot parse, each by its first problem. */
export const bashSyntax: Rule = {
  code: 'bash-syntax',
  severity: 'error',
  message: 'bash cannot parse this: {problem}',
  about:
    'A block is judged whole before anything runs, by a parser that agrees with `bash -n`. Bash itself would run what stands above the mistake.',
  example: '```bash\nif true; then\n  echo yes\n```\n',
  find: ({ steps }) =>
    steps.flatMap(({ syntax, placeOf }) => {
      const problem = syntaxProblem(syntax);
      if (problem === null || problem.isTooDeep) return [];
      return [{ place: placeOf(problem.offset), args: { problem: problem.message } }];
    }),
};
