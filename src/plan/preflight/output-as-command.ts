import { languageOf } from '../../article/languages.ts';
import type { Block } from '../../article/types.ts';
import { type PrintedKind, printedKind } from './printed-text.ts';
import type { CheckedPlan, Rule } from './rule.ts';

/** Blocks that are labelled as commands and hold nothing but what a command prints. */
export const outputAsCommand: Rule = {
  code: 'output-as-command',
  severity: 'warning',
  message: 'this block looks like {what} and not like a command',
  hint: '{advice}',
  about:
    'Bash would take the first word of every line for a command. Looked for are JSON documents, tables with a line of headings, Kubernetes manifests and parts of them, the descriptions that `kubectl describe` prints, access logs and the questions of a program.',
  example:
    '```bash\nNAME                  READY   STATUS    RESTARTS   AGE\nstore-front-7b9c-xk2  1/1     Running   0          2m\n```\n',
  find: (plan) =>
    plan.steps.flatMap(({ block }) => {
      const kind = labelledAsCommand(block);
      if (kind === null) return [];
      const what = kind === 'manifest' ? 'a manifest' : 'an output';
      return [{ place: fenceOf(plan, block), args: { what, advice: adviceFor(kind, plan, block) } }];
    }),
};

/** What a command block holds that is none; `null` for true commands and for blocks without a language. */
export function labelledAsCommand({ language, text }: Block): PrintedKind | null {
  return languageOf(language) === '' ? null : printedKind(text);
}

function adviceFor(kind: PrintedKind, { steps }: CheckedPlan, block: Block): string {
  if (kind === 'manifest')
    return 'Label it yaml; with <!-- docproof: file=NAME --> directly before it, it is written as that file.';
  const isFollowing = steps.some(
    (one) =>
      one.block.file === block.file &&
      one.block.section === block.section &&
      one.block.line < block.line &&
      labelledAsCommand(one.block) === null,
  );
  return isFollowing
    ? 'Label it output, and it is compared with what the command before it prints.'
    : 'Label it output, and it is not run.';
}

function fenceOf({ documents }: CheckedPlan, { file, line }: Block) {
  const before = documents[file]?.lines[line - 1]?.search(/`{3}|~{3}|:{3}/) ?? 0;
  return { file, line, column: Math.max(before, 0) + 1 };
}
