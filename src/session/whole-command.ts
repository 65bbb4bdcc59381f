import { forEachChild, parse, type SyntaxNode } from 'unbash';

/** Lines of a block, counted from 0, and the text on them that is one command. */
export interface WholeCommand {
  first: number;
  text: string;
}

const simple = /^(?:Command|TestCommand|ArithmeticCommand)$/;
const pipeline = /^Pipeline$/;

/** The simple command that stands, or goes on, on a line of a block: bash names the last line of some. `null` if there is none. */
export function commandAt(text: string, line: number): WholeCommand | null {
  return outermost(text, line, simple);
}

/** The same for a pipeline. */
export function pipelineAt(text: string, line: number): WholeCommand | null {
  return outermost(text, line, pipeline);
}

function outermost(text: string, line: number, kind: RegExp): WholeCommand | null {
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length - 1;
  let found: WholeCommand | null = null;
  const visit = (node: SyntaxNode) => {
    const first = lineAt(node.pos);
    if (found !== null || first > line || lineAt(node.end) < line) return;
    if (kind.test(node.type))
      found = { first, text: text.slice(node.pos, node.end).replaceAll(/\s*\n\s*/g, ' ') };
    else forEachChild(node, visit);
  };
  visit(parse(text));
  return found;
}
