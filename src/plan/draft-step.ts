import { diagnose, type Finding } from '../article/diagnostic.ts';
import { placeWithin, type SourceLines } from '../article/source-lines.ts';
import type { Block, Directives } from '../article/types.ts';
import type { CheckedFile, CheckedStep } from './preflight/rule.ts';
import { shellVariables } from './preflight/shell-variables.ts';
import { type GivenValues, prepareCommand } from './prepare-command.ts';
import { anyOf } from './shell/any-of.ts';
import { readSyntax } from './shell/syntax.ts';
import { namesRead, namesUsed } from './shell/variables.ts';
import type { Expectation, Step } from './types.ts';

/** What a step is made from. */
export interface StepRequest {
  block: Block;
  id: string;
  /** The chosen pivot, if the block stands in a zone. */
  pivot: string | null;
  /** Directives of the article, which the block's own outweigh. */
  defaults: Directives;
  expected: Expectation[];
  given: GivenValues;
  source: SourceLines;
}

/** A step, and what is known about it before anything is executed. */
export interface DraftStep {
  step: Step;
  /** What the rules look at; `null` for a step that only writes a file. */
  checked: CheckedStep | null;
  /** The same for such a step, and `null` for others. */
  file: CheckedFile | null;
  /** Names that the step looks at before it assigns them. */
  reads: string[];
  problems: Finding[];
}

/** Makes the step of a block. */
export function draftStep(request: StepRequest): DraftStep {
  const { file } = request.block.directives;
  return file === undefined ? draftCommand(request) : draftFile(request, file);
}

function draftFile(request: StepRequest, name: string): DraftStep {
  const { block, given } = request;
  const text = filledText(`${block.text}\n`, given.fill);
  const step = { ...bareStep(request), command: '', write: { name, text }, assigns: [], uses: [] };
  return { step, checked: null, file: checkedFile(request), reads: [], problems: [] };
}

/** What an article would have to write in a heredoc is looked at as if it did. */
function checkedFile({ block, given, source }: StepRequest): CheckedFile {
  const [opening, closing] = ["cat <<'end of the file'\n", '\nend of the file\n'];
  // What is filled is none any more; as many characters keep the places.
  const left = block.text.replace(anyOf(Object.keys(given.fill)), ({ length }) => 'x'.repeat(length));
  return {
    syntax: readSyntax(opening + left + closing, []),
    placeOf: (offset) =>
      placeWithin(source, block.textLines ?? block.textLine, block.text, offset - opening.length),
  };
}

/** In one pass: what was put in is no placeholder, whatever it looks like. */
function filledText(text: string, fill: GivenValues['fill']): string {
  return text.replace(anyOf(Object.keys(fill)), (placeholder) => fill[placeholder] ?? placeholder);
}

function draftCommand(request: StepRequest): DraftStep {
  const { block, given, source } = request;
  const { syntax, assignments, edited, refused, unfilled } = prepareCommand(block.text, given);
  const placeInBlock = (offset: number) =>
    placeWithin(source, block.textLines ?? block.textLine, block.text, offset);
  const unfilledAt = new Set(unfilled.map(({ offset }) => offset));
  const assigns = [...new Set(assignments.map(({ name }) => name))];
  const uses = namesUsed(syntax.script).filter((name) => !shellVariables.includes(name));
  const step = { ...bareStep(request), command: edited.text, write: null, assigns, uses };
  return {
    step,
    checked: {
      step,
      block,
      syntax,
      assignments,
      placeOf: (offset) => placeInBlock(edited.original(offset)),
      isGiven: edited.isInserted,
      isRefused: (offset) => unfilledAt.has(edited.original(offset)),
    },
    file: null,
    reads: namesRead(syntax.script),
    problems: [
      ...refused.map(({ name, start }) => diagnose('array-variable', placeInBlock(start), { name })),
      ...unfilled.map(({ code, text, offset }) =>
        diagnose(code, placeInBlock(offset), { placeholder: text }),
      ),
    ],
  };
}

function bareStep({
  block,
  id,
  pivot,
  defaults,
  expected,
}: StepRequest): Omit<Step, 'command' | 'write' | 'assigns' | 'uses'> {
  const { heading, file, line, endLine, textLine, textLines, language } = block;
  const directives = { ...defaults, ...block.directives };
  const tab = block.tabs.at(-1)?.id ?? null;
  return {
    id,
    heading,
    file,
    line,
    endLine,
    commandLine: textLine,
    commandLines: textLines,
    language,
    tab,
    pivot,
    directives,
    expected,
  };
}
