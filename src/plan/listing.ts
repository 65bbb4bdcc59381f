import type { Diagnostic } from '../article/diagnostic.ts';
import { told } from '../article/told.ts';
import type { Article, BlockReason, BlockRole } from '../article/types.ts';
import type { Plan, Step } from './types.ts';

/** An article as `list --json` shows it. */
export interface ArticleListing {
  path: string;
  title: string | null;
  variant: string | null;
  includes: string[];
  prerequisites: string[];
  diagnostics: Omit<Diagnostic, 'hint'>[];
  blocks: BlockListing[];
  steps: StepListing[];
}

/** One block; `stepId` is the step it is (the first of a transcript), or whose output it shows. */
export interface BlockListing {
  file: string;
  line: number;
  endLine: number;
  language: string;
  role: BlockRole;
  reason: BlockReason | null;
  stepId: string | null;
}

/** One step. */
export interface StepListing
  extends Omit<Step, 'commandLine' | 'commandLines' | 'write' | 'assigns' | 'uses' | 'expected'> {
  expected: Omit<Step['expected'][number], 'file'>[];
}

/** Describes an article and one plan of it. */
export function listArticle(article: Article, plan: Plan): ArticleListing {
  const { path, title, includes, prerequisites } = article;
  return {
    path,
    title,
    variant: plan.variant,
    includes,
    prerequisites,
    diagnostics: told(plan.diagnostics).map(({ code, severity, message, file, line, column }) => {
      return { code, severity, message, file, line, column };
    }),
    blocks: article.blocks.map(({ file, line, endLine, language, role, reason }, index) => {
      const { stepId = null, hiddenBy = null } = plan.blocks[index] ?? {};
      return { file, line, endLine, language, role, reason: hiddenBy ?? reason, stepId };
    }),
    steps: plan.steps.map(listStep),
  };
}

function listStep(step: Step): StepListing {
  const { id, file, line, endLine, language, heading, command, tab, pivot, directives } = step;
  const expected = step.expected.map(({ line, language, text, hint }) => ({ line, language, text, hint }));
  return { id, file, line, endLine, language, heading, command, tab, pivot, directives, expected };
}
