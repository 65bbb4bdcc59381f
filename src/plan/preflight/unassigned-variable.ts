import type { Place } from '../../article/diagnostic.ts';
import { syntaxProblem } from '../shell/problems.ts';
import { variableEvents } from '../shell/variables.ts';
import type { CheckedPlan, Rule } from './rule.ts';
import { shellVariables } from './shell-variables.ts';

/** Variables that are used before anything has assigned them, each once, where it is first used. */
export const unassignedVariable: Rule = {
  code: 'unassigned-variable',
  severity: 'warning',
  message: '{name} is used here and assigned by no earlier step',
  hint: 'If it is meant to come from outside, pass --var {name}=….',
  about:
    'The variable has no value when this step runs, unless it comes from the environment, the config, `--var` or a file that is sourced.',
  example: '```bash\necho "$REGION"\n```\n',
  find(plan) {
    const found = new Map<string, Place>();
    for (const { name, place } of unassignedUses(plan)) {
      if (!found.has(name)) found.set(name, place);
    }
    return [...found].map(([name, place]) => ({ place, args: { name } }));
  },
};

interface Use {
  name: string;
  place: Place;
}

function unassignedUses({ steps, variables }: CheckedPlan): Use[] {
  const assigned = new Set([...variables, ...shellVariables]);
  const uses: Use[] = [];
  // What a function uses must be there when it is called, which is at the end at the latest.
  const later: Use[] = [];
  for (const { syntax, placeOf } of steps) {
    const isWritten = finderIn(syntax.text);
    // What is used where bash cannot parse is a guess; what is assigned there is meant.
    const isRefused = syntaxProblem(syntax) !== null;
    for (const event of variableEvents(syntax.script)) {
      if (event.kind === 'set-any') return uses;
      if (event.kind === 'set') assigned.add(event.name);
      // `${<name>}` is a placeholder; the tree has letters in its place.
      else if (isRefused || event.tolerant || !isWritten(event.name)) continue;
      else if (!assigned.has(event.name)) {
        (event.later ? later : uses).push({ name: event.name, place: placeOf(event.offset) });
      }
    }
  }
  return [...uses, ...later.filter(({ name }) => !assigned.has(name))];
}

/** Whether names stand in a text, which is looked through once for all that are words in it. */
function finderIn(text: string): (name: string) => boolean {
  let words: Set<string> | null = null;
  const others = new Map<string, boolean>();
  return (name) => {
    words ??= new Set(text.match(/\w+/g));
    if (words.has(name)) return true;
    const isPart = others.get(name) ?? text.includes(name);
    others.set(name, isPart);
    return isPart;
  };
}
