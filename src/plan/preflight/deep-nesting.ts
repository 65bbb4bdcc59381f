import { syntaxProblem } from '../shell/problems.ts';
import type { Rule } from './rule.ts';

/** Commands that bash might parse, and docproof does not. */
export const deepNesting: Rule = {
  code: 'deep-nesting',
  severity: 'error',
  message: 'commands are nested too deeply here to be read',
  hint: 'Write what stands innermost as commands of their own.',
  about:
    'Hundreds of substitutions or groups, one in the other, exhaust the parser. What cannot be read is not run.',
  find: ({ steps }) =>
    steps.flatMap(({ syntax, placeOf }) => {
      const problem = syntaxProblem(syntax);
      return problem?.isTooDeep ? [{ place: placeOf(problem.offset) }] : [];
    }),
};
