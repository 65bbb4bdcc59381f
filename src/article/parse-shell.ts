import { type ParsedScript, parse } from 'unbash';

/** Characters that the parser may look at for what stands in substitutions: it does so anew for each that is around them. */
const mostLookedAt = 50_000_000;
/** Shorter texts are within that however deep they nest: the parser itself has a limit. */
const short = 50_000;

/** Parses commands. Of those that nest too deeply for their length there is an error, and no tree. */
export function parseShell(text: string): ParsedScript {
  const tooDeep = text.length <= short ? null : tooDeepAt(text, mostLookedAt / text.length);
  if (tooDeep === null) return parse(text);
  const message = 'maximum command substitution nesting depth exceeded';
  return { ...parse(''), errors: [{ message, pos: tooDeep }] };
}

/** Where more substitutions than some are open, wherever they stand; `null` if they never are. */
function tooDeepAt(text: string, most: number): number | null {
  let open = 0;
  const brackets: boolean[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[$<>]?\(|\)/g)) {
    if (bracket === ')') {
      if (brackets.pop()) open -= 1;
      continue;
    }
    brackets.push(bracket !== '(');
    if (bracket !== '(') open += 1;
    if (open > most) return index;
  }
  return null;
}
