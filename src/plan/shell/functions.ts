import type { ParsedScript } from 'unbash';
import { commandsOf, type PlainCommand } from './commands.ts';
import { perScript } from './per-script.ts';
import { visitShell } from './visit.ts';

/** Names of the functions that a script defines. */
export const functionsOf: (script: ParsedScript) => ReadonlySet<string> = perScript((script) => {
  const names = new Set<string>();
  visitShell(script, {
    enter(node) {
      if (node.type === 'Function') names.add(node.name.value);
    },
  });
  return names;
});

/** The commands of a script that run when it does: those of a function only where it is called. */
export function commandsThatRun(script: ParsedScript): readonly PlainCommand[] {
  const commands = commandsOf(script);
  const names = functionsOf(script);
  if (names.size === 0) return commands;
  const byFunction = new Map<string | null, PlainCommand[]>();
  for (const command of commands) {
    const body = byFunction.get(command.inFunction);
    if (body === undefined) byFunction.set(command.inFunction, [command]);
    else body.push(command);
  }
  const called = new Set<string | null>([null]);
  // A set shows what is added while it is walked through.
  for (const name of called) {
    for (const { words } of byFunction.get(name) ?? []) {
      const [first] = words;
      if (first !== undefined && names.has(first.text)) called.add(first.text);
    }
  }
  return commands.filter(({ inFunction }) => called.has(inFunction));
}
