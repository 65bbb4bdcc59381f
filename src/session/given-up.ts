import { basename } from 'node:path';
import { forEachChild, type ParsedScript, parse, type SyntaxNode } from 'unbash';
import type { GivenUpMessage } from './given-up-messages.ts';
import type { BlockRequest, FailedCommand } from './types.ts';

/** A command whose own expression cannot be evaluated has a status, which `set -e` sees. */
const hasStatus = /^(?:\[\[|let): /;

/** A line that bash has given up, and what stands there; `command` is `null` where that is not known. */
export interface GivenUp {
  command: FailedCommand | null;
}

/**
 * Tells of the commands that bash has given up because an expression in them cannot be evaluated, as `$((COUNT + 1))` where `COUNT` is no
 * number: the block goes on with its next command. What happens in a subshell has a status, which tells the rest.
 */
export class GivenUpCommands {
  /** Blocks that define functions. */
  readonly #definitions: BlockRequest[] = [];
  /** Names of files that the article has sourced. */
  readonly #sourced = new Set<string>();

  /** Takes in a block that is about to run. */
  learn(request: BlockRequest): void {
    const { text } = request;
    if (/\(\)|\bfunction\b/.test(text)) this.#definitions.push(request);
    for (const [, name = ''] of text.matchAll(/(?:^|[\s;&|({])(?:\.|source)\s+["']?([^\s"';&|)]+)/g))
      this.#sourced.add(basename(name));
  }

  /** The first command of a block that was given up, by the messages that it has left; `null` if there is none. */
  find(messages: readonly GivenUpMessage[], blockFile: string, request: BlockRequest): GivenUp | null {
    if (messages.length === 0) return null;
    const outline = outlineOf(request.text);
    if (outline.turnsStopOff) return null;
    const reached = this.#reachedBy(outline);
    for (const { file, line, said } of messages) {
      if (hasStatus.test(said)) continue;
      if (file !== blockFile) {
        if (this.#sourced.has(basename(file))) return { command: null };
        continue;
      }
      const block = this.#blockAt(line, request);
      if (block === null) return { command: null };
      const index = line - block.line;
      if (
        !isInShell(
          block === request ? outline : outlineOf(block.text),
          index,
          said,
          reached,
          block === request,
        )
      )
        continue;
      return { command: { text: block.text.split('\n')[index]?.trim() ?? '', line } };
    }
    return null;
  }

  #blockAt(line: number, request: BlockRequest): BlockRequest | null {
    const has = (block: BlockRequest) =>
      block.line <= line && line < block.line + block.text.split('\n').length;
    return has(request) ? request : (this.#definitions.findLast(has) ?? null);
  }

  /** Functions that a block calls in the shell itself, by way of others too. */
  #reachedBy(outline: Outline): Set<string> {
    const bodies = this.#definitions.flatMap(({ text }) => outlineOf(text).calls);
    const reached = new Set(
      outline.calls
        .filter(inShell)
        .filter(({ within }) => within === null)
        .map(({ name }) => name),
    );
    for (const name of reached)
      for (const call of bodies) if (call.within === name && inShell(call)) reached.add(call.name);
    return reached;
  }
}

/** Something that stands in a block. */
interface Part {
  /** Lines of the block, from 0. */
  first: number;
  last: number;
  inSubshell: boolean;
  /** Function in whose body it stands. */
  within: string | null;
}

interface Outline {
  calls: (Part & { name: string })[];
  expressions: (Part & { isLoop: boolean })[];
  subshells: Part[];
  functions: (Part & { name: string })[];
  /** It has a `set +e`. */
  turnsStopOff: boolean;
}

function inShell({ inSubshell }: Part): boolean {
  return !inSubshell;
}

function isInShell(
  { expressions, subshells, functions }: Outline,
  line: number,
  said: string,
  reached: ReadonlySet<string>,
  isOwn: boolean,
): boolean {
  const here = ({ first, last }: Part) => first <= line && line <= last;
  const runs = ({ inSubshell, within }: Part) =>
    !inSubshell && (within === null ? isOwn : reached.has(within));
  // The header of a loop has no status; that of an arithmetic command has.
  if (said.startsWith('((: '))
    return expressions
      .filter(({ isLoop }) => isLoop)
      .filter(here)
      .some(runs);
  const found = expressions.filter(here);
  if (found.length > 0) return found.some(runs);
  if (subshells.some(here)) return false;
  const around = functions.findLast(here);
  return around === undefined ? isOwn : reached.has(around.name);
}

function outlineOf(text: string): Outline {
  const outline: Outline = { calls: [], expressions: [], subshells: [], functions: [], turnsStopOff: false };
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length - 1;
  const visit = (node: SyntaxNode | ParsedScript, inSubshell: boolean, within: string | null) => {
    const part = () => ({ first: lineAt(node.pos), last: lineAt(node.end), inSubshell, within });
    let [sub, name] = [inSubshell, within];
    switch (node.type) {
      case 'Command': {
        const command = node.name?.value ?? '';
        if (command !== '') outline.calls.push({ ...part(), name: command });
        const words = node.args.map((word) => text.slice(word.pos, word.end));
        if (command === 'set' && /(?:^| )\+\w*e|\+o errexit/.test(words.join(' ')))
          outline.turnsStopOff = true;
        break;
      }
      case 'ArithmeticExpansion':
      case 'Slice':
        outline.expressions.push({ ...part(), isLoop: false });
        break;
      case 'ArithmeticFor':
        outline.expressions.push({ ...part(), isLoop: true });
        break;
      case 'Function':
        name = node.name.value;
        outline.functions.push({ ...part(), name });
        break;
      case 'Statement':
        sub ||= node.background ?? false;
        break;
      case 'Subshell':
      case 'Pipeline':
      case 'CommandExpansion':
      case 'ProcessSubstitution':
      case 'Coproc':
        outline.subshells.push(part());
        sub = true;
    }
    // What stands in backticks has offsets of its own.
    if (node.type === 'CommandExpansion' && node.script?.source !== undefined) return;
    forEachChild(node, (child) => visit(child, sub, name));
  };
  visit(parse(text), false, null);
  return outline;
}
