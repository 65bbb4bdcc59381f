import { diagnose, type Place } from './diagnostic.ts';
import type { Fence } from './fence.ts';
import { isOutputLanguage, languageOf, misspeltLanguage } from './languages.ts';
import type { Placement } from './outline.ts';
import { ownerOf } from './ownership.ts';
import type { Pending, PendingDirectives } from './pending.ts';
import { respell } from './respell.ts';
import type { Article, Block, BlockReason, BlockRole, Directives } from './types.ts';

/** Adds blocks to an article and says what each is for. */
export interface BlockReader {
  add(file: string, fence: Fence, info: string | null | undefined, placement: Placement): void;
  /** A block that stands in an HTML comment. */
  addCommented(file: string, fence: Fence, info: string | null | undefined, placement: Placement): void;
}

/**
 * Begins with no blocks.
 *
 * @param commands - languages that are run, in lower case
 */
export function readBlocks(article: Article, commands: ReadonlySet<string>, pending: Pending): BlockReader {
  return {
    add(file, fence, info, placement) {
      const block = bareBlock(file, fence, info, placement);
      pending.block();
      const waiting = pending.takeDirectives();
      const isCommand = commands.has(block.language.toLowerCase());
      if (waiting !== null) {
        block.directives = fitting(article, waiting, isCommand);
        block.directivesAt = waiting.place;
      }
      if (isCommand) assign(block, 'command', null);
      else if (block.directives.file !== undefined) assign(block, 'file', null);
      if (block.role === 'none') assignByHint(article, block, pending, commands, fence.column);
      else pending.dropHint();
      article.blocks.push(block);
    },
    addCommented(file, fence, info, placement) {
      article.blocks.push(bareBlock(file, fence, info, placement));
    },
  };
}

function bareBlock(
  file: string,
  { line, endLine, text }: Fence,
  info: string | null | undefined,
  placement: Placement,
): Block {
  const language = languageOf(info);
  const nothingYet = {
    role: 'none',
    reason: 'comment',
    directives: {},
    directivesAt: null,
    hint: null,
  } as const;
  return { file, line, endLine, textLine: line + 1, language, text, ...placement, ...nothingYet };
}

function assign(block: Block, role: BlockRole, reason: BlockReason | null): void {
  block.role = role;
  block.reason = reason;
}

/** A block that is neither run nor written: an expected output, or something to read. */
function assignByHint(
  article: Article,
  block: Block,
  pending: Pending,
  commands: ReadonlySet<string>,
  column: number,
): void {
  const place = { file: block.file, line: block.line, column };
  block.hint = pending.takeHint();
  if (block.hint !== null || isOutputLanguage(block.language)) {
    assignOutput(article, block, place);
    return;
  }
  const suggestion = misspeltLanguage(block.language, commands);
  if (suggestion !== null) {
    const args = { language: block.language, suggestion };
    const fix = respell(article.documents[block.file], place, 'fence', block.language, suggestion);
    article.diagnostics.push(diagnose('misspelt-language', place, args, fix));
  }
  assign(block, 'none', block.language.toLowerCase() === 'console' ? 'console' : 'language');
}

function assignOutput(article: Article, block: Block, place: Place): void {
  if (ownerOf(block, article.blocks) !== null) {
    assign(block, 'expected', 'output');
    return;
  }
  assign(block, 'none', 'unowned-output');
  article.diagnostics.push(diagnose('output-without-command', place));
}

/** The directives that can stand on the block; the others are reported. */
function fitting(
  article: Article,
  { directives, keys, place }: PendingDirectives,
  isCommand: boolean,
): Directives {
  const problem = isCommand
    ? 'a command block is run, not written to a file'
    : 'the block is not run, and only file= can stand before it';
  for (const key of keys) {
    if (key === 'rules' || (key === 'file') !== isCommand) continue;
    article.diagnostics.push(diagnose('misplaced-directive', place, { key, problem }));
  }
  if (isCommand && keys.includes('ready') && !keys.includes('background')) {
    const args = { key: 'ready', problem: 'it is for a block in the background' };
    article.diagnostics.push(diagnose('misplaced-directive', place, args));
  }
  const { file, ...forCommands } = directives;
  if (isCommand) return forCommands;
  const { rules } = directives;
  return { ...(file === undefined ? {} : { file }), ...(rules === undefined ? {} : { rules }) };
}
