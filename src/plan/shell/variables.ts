import type { Command, ParameterExpansionPart, ParsedScript, SyntaxNode } from 'unbash';
import { behindWrappers } from './behind-wrappers.ts';
import { perScript } from './per-script.ts';
import { visitShell } from './visit.ts';

/** Something that a command does with a variable. */
export type VariableEvent =
  | Use
  | { kind: 'set'; name: string }
  /** A sourced or evaluated text, which may set anything. */
  | { kind: 'set-any' };

interface Use {
  kind: 'use';
  name: string;
  offset: number;
  /** Only when a function is called. */
  later: boolean;
  /** It does without a value: `${X:-default}`, `${X+set}`. */
  tolerant: boolean;
}

const identifier = /^[A-Za-z_]\w*$/;
const setters = new Set([
  'read',
  'mapfile',
  'readarray',
  'getopts',
  'local',
  'declare',
  'typeset',
  'readonly',
]);
const evaluators = new Set(['source', '.', 'eval']);

/** What a command does with variables, in reading order; what is single-quoted is no use. */
export const variableEvents: (script: ParsedScript) => readonly VariableEvent[] = perScript(collect);

function collect(script: ParsedScript): VariableEvent[] {
  const events: VariableEvent[] = [];
  const set = (name: string) => events.push({ kind: 'set', name });
  let functions = 0;
  // `[ -z "$X" ]` asks whether there is a value.
  let questions = 0;
  visitShell(script, {
    enter(node, offset) {
      if (node.type === 'Function') functions += 1;
      if (asksForValue(node)) questions += 1;
      for (const name of namesSetBefore(node)) set(name);
      const name = usedName(node);
      const tolerant = questions > 0 || (node.type === 'ParameterExpansion' && toleratesUnset(node));
      if (name !== null) events.push({ kind: 'use', name, offset, later: functions > 0, tolerant });
    },
    leave(node) {
      if (node.type === 'Function') functions -= 1;
      if (asksForValue(node)) questions -= 1;
      // The value of an assignment is read before the name has it.
      if (node.type === 'Assignment') set(node.name);
      if (node.type !== 'Command') return;
      for (const name of namesSetBy(node)) set(name);
      if (evaluators.has(node.name?.value ?? '') || setsUnnamed(node)) events.push({ kind: 'set-any' });
    },
  });
  return events;
}

/** Names that a command uses before it has set them itself. */
export function namesUsed(script: ParsedScript): string[] {
  const set = new Set<string>();
  const used = new Set<string>();
  for (const event of variableEvents(script)) {
    if (event.kind === 'set-any') break;
    if (event.kind === 'set') set.add(event.name);
    else if (!set.has(event.name) && !event.tolerant) used.add(event.name);
  }
  return [...used];
}

/** Names that a command looks at before it has set them itself, whether or not it needs a value. */
export function namesRead(script: ParsedScript): string[] {
  const set = new Set<string>();
  const read = new Set<string>();
  for (const event of variableEvents(script)) {
    if (event.kind === 'set') set.add(event.name);
    else if (event.kind === 'use' && !set.has(event.name)) read.add(event.name);
  }
  return [...read];
}

function asksForValue(node: SyntaxNode): boolean {
  if (node.type === 'TestUnary') return /^-[znv]$/.test(node.operator);
  if (node.type !== 'Command' || !/^(?:\[|test)$/.test(node.name?.value ?? '')) return false;
  return node.args.some((word) => word.type === 'Word' && /^-[znv]$/.test(word.value));
}

function usedName(node: SyntaxNode): string | null {
  if (node.type === 'SimpleExpansion') return identifierOrNull(node.text.slice(1));
  // `${!X@}` lists names.
  if (node.type !== 'ParameterExpansion' || node.operation?.type === 'Names') return null;
  return identifierOrNull(node.parameter);
}

function toleratesUnset({ operation }: ParameterExpansionPart): boolean {
  return operation?.type === 'Default' && !operation.operator.endsWith('?');
}

/** Names that a node sets for what stands inside of it. */
function namesSetBefore(node: SyntaxNode): string[] {
  switch (node.type) {
    case 'For':
    case 'Select':
      return [node.name.value];
    case 'Coproc':
      return [node.name?.value ?? 'COPROC'];
    case 'FileDescriptorVariable':
      return [node.name];
    case 'ParameterExpansion':
      return node.operation?.type === 'Default' && node.operation.operator.endsWith('=')
        ? [node.parameter]
        : [];
    case 'ArithmeticBinary':
      return isAssignmentOperator(node.operator) && node.left.type === 'ArithmeticWord'
        ? [node.left.value]
        : [];
    default:
      return [];
  }
}

function isAssignmentOperator(operator: string): boolean {
  return operator.endsWith('=') && !['==', '!=', '<=', '>='].includes(operator);
}

/** Names that a command sets by being told them. */
function namesSetBy(node: Command): string[] {
  const [command = '', ...words] = behindWrappers(node)
    .filter((word) => word.type === 'Word')
    .map(({ value }) => value);
  if (command === 'printf') return words[0] === '-v' ? words.slice(1, 2) : [];
  // `export "NAME=value"` and `let count=1`; behind `builtin` all are such words.
  const assigned = words.map((word) => /^([A-Za-z_]\w*)[^\w]*=/.exec(word)?.[1] ?? '');
  if (setters.has(command)) return [...words.filter((word) => identifier.test(word)), ...assigned];
  return command === 'export' || command === 'let' ? assigned : [];
}

/** `export $(cat .env)` and `declare "$key=1"`: which names they set, only the shell knows. */
function setsUnnamed(node: Command): boolean {
  const [command, ...words] = behindWrappers(node).filter((word) => word.type === 'Word');
  const name = command?.value ?? '';
  if (name !== 'export' && name !== 'declare' && name !== 'typeset' && name !== 'readonly') return false;
  return words.some(({ value }) => /^[$`]/.test(value));
}

function identifierOrNull(name: string): string | null {
  return identifier.test(name) ? name : null;
}
