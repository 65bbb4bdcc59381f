import type { Assignment, Command, ParsedScript, Statement, Word } from 'unbash';
import { behindWrappers } from './behind-wrappers.ts';

/** An assignment at the top level of a command: what it sets, later blocks see. */
export interface TopAssignment {
  name: string;
  start: number;
  end: number;
  /** Whether it assigns an array or one of its elements. */
  isArray: boolean;
}

const declarations = new Set(['export', 'declare', 'typeset', 'readonly']);

/**
 * Finds the top-level assignments, in order: `NAME=…`, also after `export` and the like (with `builtin`, `command` or a
 * backslash in front, too), after `!` and `time`, and on either side of `&&` and `||`. What stands in `{ … }`, in the body of `if`, a loop or a function, in a pipeline or in a subshell is none.
 */
export function topAssignments(script: ParsedScript): TopAssignment[] {
  return script.commands.flatMap(simpleCommands).flatMap((command) => {
    const { name } = command;
    if (name === undefined) return command.prefix.filter(isAssignment).map((one) => fromAssignment(one));
    const [first, ...words] = behindWrappers(command);
    const declares = first?.type === 'Word' && declarations.has(first.value);
    return declares ? declared(words) : substituted(command, name);
  });
}

/** Commands that run in the shell itself, unconditionally or after others. */
function simpleCommands({ command, background }: Statement): Command[] {
  if (background) return [];
  const commands = command.type === 'AndOr' ? command.commands : [command];
  return commands.map(withoutPrefix).filter((part) => part.type === 'Command');
}

/** `! NAME=value` and `time NAME=value` run in the shell itself, unlike the parts of a real pipeline. */
function withoutPrefix(node: Statement['command']): Statement['command'] {
  const [first, second] = node.type === 'Pipeline' ? node.commands : [];
  return first !== undefined && second === undefined ? first : node;
}

function isAssignment(node: { type: string }): node is Assignment {
  return node.type === 'Assignment';
}

function fromAssignment({ name, pos, end, value, index }: Assignment, makesArray = false): TopAssignment {
  const isArray = makesArray || value.type === 'ArrayValue' || index !== undefined;
  return { name, start: pos, end, isArray };
}

/** What `export` and the like are told to assign. */
function declared(args: Command['args']): TopAssignment[] {
  const words = args.filter((argument) => argument.type === 'Word');
  const makesArrays = words.some(({ value }) => /^-\w*[aA]/.test(value));
  return args
    .map((argument) =>
      isAssignment(argument) ? fromAssignment(argument, makesArrays) : fromQuoted(argument, makesArrays),
    )
    .filter((assignment) => assignment !== null);
}

/** `export "NAME=value"`. */
function fromQuoted({ value, pos, end }: Word, makesArray: boolean): TopAssignment | null {
  const [, name, index] = /^([A-Za-z_]\w*)(\[[^\]]*\])?\+?=/.exec(value) ?? [];
  return name === undefined ? null : { name, start: pos, end, isArray: makesArray || index !== undefined };
}

/** `NAME=<(command)`, in which the parser sees a command; before a real one, assignments are for that command alone. */
function substituted({ prefix, args }: Command, name: Word): TopAssignment[] {
  const last = prefix.at(-1);
  if (last === undefined || !isAssignment(last) || last.end !== name.pos || args.length > 0) return [];
  const assignments = prefix.filter(isAssignment).map((one) => fromAssignment(one));
  return assignments.map((one) => (one.end === name.pos ? { ...one, end: name.end } : one));
}
