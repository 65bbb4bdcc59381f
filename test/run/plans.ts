import type { Directives, Hint } from '../../src/article/types.ts';
import type { Plan, Step } from '../../src/plan/types.ts';

/** A step as tests write it: a command and what it should print. */
export interface StepSketch {
  command: string;
  output?: string;
  hint?: Hint | null;
  directives?: Directives;
  assigns?: string[];
  uses?: string[];
}

/** A plan as an article with these blocks would give it: each block is five lines long, the first begins at line 10. */
export function planOf(steps: readonly (string | StepSketch)[], more: Partial<Plan> = {}): Plan {
  return {
    path: 'article.md',
    title: 'Article',
    variant: null,
    source: '# Article\n',
    blocks: [],
    fallbacks: {},
    variables: {},
    cwd: null,
    diagnostics: [],
    steps: steps.map((step, index) => stepOf(typeof step === 'string' ? { command: step } : step, index)),
    ...more,
  };
}

function stepOf(
  { command, output, hint = null, directives = {}, assigns = [], uses = [] }: StepSketch,
  index: number,
): Step {
  const line = 10 * (index + 1);
  return {
    id: directives.name ?? `step-${index + 1}`,
    heading: 'Steps',
    file: 'article.md',
    line,
    endLine: line + 4,
    language: 'bash',
    command,
    commandLine: line + 1,
    commandLines: null,
    write: null,
    assigns,
    uses,
    tab: null,
    pivot: null,
    directives,
    expected:
      output === undefined
        ? []
        : [{ file: 'article.md', line: line + 6, language: 'output', text: output, hint }],
  };
}
