import { diagnose } from './diagnostic.ts';
import { fittingDirectives } from './fitting-directives.ts';
import { isOutputLanguage, misspeltLanguage } from './languages.ts';
import type { Placement } from './outline.ts';
import { type Owners, trackOwners } from './ownership.ts';
import type { Pending } from './pending.ts';
import { respell } from './respell.ts';
import { placeWithin } from './source-lines.ts';
import { beginsWithPrompt } from './transcript.ts';
import { transcriptParts } from './transcript-parts.ts';
import type { Article, Block, BlockReason, BlockRole, ConsoleMeaning } from './types.ts';
import { readVariables } from './variables.ts';
import type { WrittenBlock } from './written-block.ts';

/** Adds blocks to an article and says what each is for. */
export interface BlockReader {
  add(block: WrittenBlock, placement: Placement): void;
  /** A block that stands in an HTML comment. */
  addCommented(block: WrittenBlock, placement: Placement): void;
  /** A block whose file could not be read. */
  addUnresolved(block: WrittenBlock, placement: Placement): void;
}

/** What is run. */
export interface CommandLanguages {
  /** In lower case. */
  languages: ReadonlySet<string>;
  /** What `console` blocks without a prompt are, where the article does not say. */
  console: ConsoleMeaning;
}

const variablesLanguage = 'variables';

/** Begins with no blocks. */
export function readBlocks(article: Article, commands: CommandLanguages, pending: Pending): BlockReader {
  const owners = trackOwners();
  const push = (block: Block) => {
    article.blocks.push(block);
    owners.pass(block);
  };
  return {
    add(written, placement) {
      const block = bareBlock(written, placement);
      pending.block();
      const waiting = pending.takeDirectives();
      assignCommand(article, block, commands, pending.hasHint());
      if (waiting !== null) {
        block.directives = fittingDirectives(article, waiting, block);
        block.directivesAt = waiting.place;
        block.keysAt = Object.fromEntries(waiting.keys.map(({ key, place }) => [key, place]));
      }
      if (block.directives.file !== undefined) assign(block, 'file', null);
      if (block.role === 'none') assignByHint(article, written, block, pending, commands, owners);
      else if (block.parts.some(isOutput)) takeHint(block, pending);
      else pending.dropHint();
      takeParts(article, block, owners);
      push(block);
    },
    addCommented(written, placement) {
      const block = bareBlock(written, placement);
      if (block.language.toLowerCase() === variablesLanguage) assignVariables(article, block);
      else warnOfMisspelling(article, written, [variablesLanguage]);
      push(block);
    },
    addUnresolved(written, placement) {
      const block = bareBlock(written, placement);
      pending.block();
      pending.takeDirectives();
      takeHint(block, pending);
      assign(block, 'none', 'unresolved');
      push(block);
    },
  };
}

function bareBlock({ place, ...written }: WrittenBlock, placement: Placement): Block {
  const nothingYet = {
    role: 'none',
    reason: 'comment',
    directives: {},
    directivesAt: null,
    keysAt: {},
    hint: null,
    hintAt: null,
    parts: [],
    variables: {},
  } as const;
  return { ...written, ...placement, ...nothingYet, parts: [] };
}

function assign(block: Block, role: BlockRole, reason: BlockReason | null): void {
  block.role = role;
  block.reason = reason;
}

function takeHint(block: Block, pending: Pending): void {
  block.hintAt = pending.hintPlace();
  block.hint = pending.takeHint();
}

function isOutput({ role }: Block): boolean {
  return role === 'expected';
}

/** Makes a command of a block that is one. A `console` block without a prompt, after a hint, is an output. */
function assignCommand(
  { settings }: Article,
  block: Block,
  { languages, console }: CommandLanguages,
  hasHint: boolean,
): void {
  const isConsole = isConsoleBlock(block);
  const isInLanguage = languages.has(block.language.toLowerCase());
  if (isConsole || (isInLanguage && beginsWithPrompt(block.text))) block.parts = transcriptParts(block);
  const allCommands = isConsole && !hasHint && (settings.console ?? console) === 'command';
  if (block.parts.length > 0 || allCommands || isInLanguage) assign(block, 'command', null);
}

function isConsoleBlock({ language }: Block): boolean {
  return language.toLowerCase() === 'console';
}

/** Directives and hint of a transcript hold for each of its commands and outputs. */
function takeParts(article: Article, block: Block, owners: Owners): void {
  const { directives, directivesAt, keysAt, hint, hintAt } = block;
  for (const part of block.parts) {
    if (isOutput(part)) Object.assign(part, { hint, hintAt });
    else Object.assign(part, { directives, directivesAt, keysAt });
  }
  const [first] = block.parts;
  // What stands before the first prompt may belong to a block before.
  if (first !== undefined && isOutput(first) && owners.ownerOf(first) === null) {
    const place = { file: first.file, line: first.line, column: 1 };
    article.diagnostics.push(diagnose('output-without-command', place));
    block.parts.shift();
  }
}

/** A block that is neither run nor written: an expected output, or something to read. */
function assignByHint(
  article: Article,
  written: WrittenBlock,
  block: Block,
  pending: Pending,
  { languages }: CommandLanguages,
  owners: Owners,
): void {
  takeHint(block, pending);
  if (block.hint !== null || isOutputLanguage(block.language)) {
    assignOutput(article, written, block, owners);
    return;
  }
  if (isConsoleBlock(block)) article.diagnostics.push(diagnose('console-without-prompt', written.place));
  else if (block.language.toLowerCase() === variablesLanguage) {
    article.diagnostics.push(diagnose('visible-variables', written.place));
  } else warnOfMisspelling(article, written, [...languages, 'output', 'console']);
  assign(block, 'none', isConsoleBlock(block) ? 'console' : 'language');
}

function warnOfMisspelling(
  article: Article,
  { language, place }: WrittenBlock,
  known: readonly string[],
): void {
  const suggestion = misspeltLanguage(language, known);
  if (suggestion === null) return;
  const fix = respell(article.documents[place.file], place, 'fence', language, suggestion);
  article.diagnostics.push(diagnose('misspelt-language', place, { language, suggestion }, fix));
}

function assignOutput(article: Article, { place }: WrittenBlock, block: Block, owners: Owners): void {
  if (owners.ownerOf(block) !== null) {
    assign(block, 'expected', 'output');
    return;
  }
  assign(block, 'none', 'unowned-output');
  article.diagnostics.push(diagnose('output-without-command', place));
}

function assignVariables(article: Article, block: Block): void {
  const { values, problems } = readVariables(block.text);
  assign(block, 'variables', 'variables');
  block.variables = values;
  const source = article.documents[block.file];
  for (const { line, problem, offset } of problems) {
    const place =
      source === undefined
        ? { file: block.file, line: block.line, column: 1 }
        : placeWithin(source, block.textLine, block.text, offset);
    article.diagnostics.push(diagnose('invalid-variables', place, { line, problem }));
  }
}
