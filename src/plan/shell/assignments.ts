import type { Assignment, Command, ParsedScript, Statement, Word } from 'unbash';

/** An assignment at the top level of a command: what it sets, later blocks see. */
export interface TopAssignment {
  name: string;
  start: number;
  end: number;
  /** Whether it assigns an array or one of its elements. */
  isArray: boolean;
}

const declarations = new Set(['export', 'declare', 'typeset', 'readonly']);

/** Finds the top-level assignments, in order: `NAME=…`, also after `export` and the like, and on either side of `&&` and `||`. */
export function topAssignments(script: ParsedScript): TopAssignment[] {
  return script.commands
    .flatMap(simpleCommands)
    .flatMap((command) => {
      // Before a command, assignments are for that command alone.
      if (command.name === undefined) return command.prefix.filter(isAssignment).map(fromAssignment);
      if (!declarations.has(command.name.value)) return [];
      return command.args.map((argument) =>
        isAssignment(argument) ? fromAssignment(argument) : fromQuoted(argument),
      );
    })
    .filter((assignment) => assignment !== null);
}

/** Commands that run in the shell itself, unconditionally or after others. */
function simpleCommands({ command, background }: Statement): Command[] {
  if (background) return [];
  const commands = command.type === 'AndOr' ? command.commands : [command];
  return commands.filter((part) => part.type === 'Command');
}

function isAssignment(node: { type: string }): node is Assignment {
  return node.type === 'Assignment';
}

function fromAssignment({ name, pos, end, value, index }: Assignment): TopAssignment {
  return { name, start: pos, end, isArray: value.type === 'ArrayValue' || index !== undefined };
}

/** `export "NAME=value"`. */
function fromQuoted({ value, pos, end }: Word): TopAssignment | null {
  const name = /^([A-Za-z_]\w*)=/.exec(value)?.[1];
  return name === undefined ? null : { name, start: pos, end, isArray: false };
}
