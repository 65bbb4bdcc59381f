import { type Command, forEachChild, parse, type SyntaxNode } from 'unbash';

/** Builtins that start no process and cannot end the shell unless its EXIT trap has its say. */
const harmless = new Set(
  `: [ alias cd declare dirs echo export false getopts hash let local popd printf pushd pwd readonly shift shopt test true
type typeset umask unalias unset`.split(/\s+/),
);

/** Words and nothing else, which need no parser. */
const plain = /^[\w\s.,:@%/+-]*$/;

/** What has no effect beyond these commands themselves. */
const transparent = new Set(
  `Script Statement AndOr Command Word Assignment DoubleQuoted SingleQuoted AnsiCQuoted Literal ParameterExpansion SimpleExpansion ArrayValue ArrayElement
Default Alternate Assign Error`.split(/\s+/),
);

/**
 * Whether a block could end its shell so that it cannot save its state, or needs to be ended itself: by anything but simple commands that are
 * built in. A function of the article's may bear the name of a builtin, so its commands count where it is defined.
 */
export function isPerilous(text: string): boolean {
  if (plain.test(text))
    return !text.split('\n').every((line) => harmless.has(/^\S*/.exec(line.trimStart())?.[0] || ':'));
  const script = parse(text);
  if (script.errors?.length) return true;
  let perilous = false;
  const visit = (node: SyntaxNode) => {
    if (perilous) return;
    if (!transparent.has(node.type)) perilous = true;
    else if (node.type === 'Command') perilous = !isHarmless(node);
    forEachChild(node, visit);
  };
  visit(script);
  return perilous;
}

function isHarmless({ name, redirects }: Command): boolean {
  return redirects.length === 0 && (name === undefined || harmless.has(name.value));
}
