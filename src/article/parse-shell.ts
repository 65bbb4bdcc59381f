import { type ParsedScript, type ParseError, parse } from 'unbash';

/** Characters that the parser may look at for what stands in substitutions: it does so anew for each that is around them. */
const mostLookedAt = 50_000_000;
/** Shorter texts are within that however deep they nest: the parser itself has a limit. */
const short = 50_000;

/** Heredocs that may begin on a line; bash takes 16. The parser walks through all of them for each. */
const mostHeredocs = 1_000;

/**
 * Parses commands. Of those that nest too deeply for their length, or begin too many heredocs on a line, there is an error,
 * and no tree.
 */
export function parseShell(text: string): ParsedScript {
  const problem = text.length <= short ? null : problemIn(text);
  return problem === null ? parse(text) : { ...parse(''), errors: [problem] };
}

function problemIn(text: string): ParseError | null {
  const tooDeep = tooDeepAt(text, mostLookedAt / text.length);
  if (tooDeep !== null)
    return { message: 'maximum command substitution nesting depth exceeded', pos: tooDeep };
  const many = tooManyHeredocsAt(text);
  return many === null ? null : { message: 'maximum here-document count exceeded', pos: many };
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

/** Where more heredocs begin on a line than may; `null` if on none. */
function tooManyHeredocsAt(text: string): number | null {
  let count = 0;
  for (const { 0: found, index } of text.matchAll(/(?<!<)<<(?!<)|\n/g)) {
    count = found === '\n' ? 0 : count + 1;
    if (count > mostHeredocs) return index;
  }
  return null;
}
