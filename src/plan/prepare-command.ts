import { type TopAssignment, topAssignments } from './shell/assignments.ts';
import { applyEdits, type Edit, type EditedText } from './shell/edits.ts';
import { quoteWithin, quoteWord } from './shell/quote.ts';
import { regionFinder, regionsOf } from './shell/regions.ts';
import { readSyntax, type ShellSyntax } from './shell/syntax.ts';

/** A command with the caller's values put in. It has as many lines as the block. */
export interface PreparedCommand {
  /** Of the text with the values. */
  syntax: ShellSyntax;
  assignments: TopAssignment[];
  edited: EditedText;
  /** Assignments that should have had the caller's value but assign arrays; offsets are those of the block's text. */
  refused: TopAssignment[];
  /** Placeholders whose value cannot be put in, with where they stand in the block's text. */
  unfilled: UnfilledPlaceholder[];
}

/** A placeholder whose value has several lines, or cannot be quoted for its place. */
export interface UnfilledPlaceholder {
  code: 'multi-line-fill' | 'unquotable-fill';
  text: string;
  offset: number;
}

/** Values that the caller gives. */
export interface GivenValues {
  variables: Readonly<Record<string, string>>;
  /** By placeholder with its angle brackets. */
  fill: Readonly<Record<string, string>>;
}

/** Puts values in place of assigned ones and of placeholders. */
export function prepareCommand(text: string, { variables, fill }: GivenValues): PreparedCommand {
  const syntax = readSyntax(text, Object.keys(fill));
  const assignments = topAssignments(syntax.script);
  const given = assignments.filter(({ name }) => Object.hasOwn(variables, name));
  const refused = given.filter(({ isArray }) => isArray);
  const { edits: fills, unfilled } = fillEdits(syntax, fill);
  const edits = [
    ...given.filter(({ isArray }) => !isArray).map((one) => assign(one, variables[one.name] ?? '', text)),
    ...fills,
  ];
  const edited = applyEdits(text, edits);
  if (edits.length === 0) return { syntax, assignments, edited, refused, unfilled };
  const after = readSyntax(edited.text, []);
  return { syntax: after, assignments: topAssignments(after.script), edited, refused, unfilled };
}

/** Replaces a whole assignment; line ends that go with the old value come back as continuation lines. */
function assign({ name, start, end }: TopAssignment, value: string, text: string): Edit {
  const lineEnds = text.slice(start, end).split('\n').length - 1;
  return { start, end, text: `${name}=${quoteWord(value)}${'\\\n'.repeat(lineEnds)}` };
}

interface Fills {
  edits: Edit[];
  unfilled: UnfilledPlaceholder[];
}

function fillEdits(
  { text: command, script, candidates }: ShellSyntax,
  fill: Readonly<Record<string, string>>,
): Fills {
  const fills: Fills = { edits: [], unfilled: [] };
  const wanted = candidates.filter(({ text }) => Object.hasOwn(fill, text));
  const regionAt = regionFinder(wanted.length === 0 ? [] : regionsOf(script));
  for (const { offset, text } of wanted) {
    const value = fill[text] ?? '';
    const outside = isInComment(command, offset) ? 'raw' : 'closed';
    const quoted = quoteWithin(value, regionAt(offset)?.filling ?? outside);
    if (value.includes('\n')) fills.unfilled.push({ code: 'multi-line-fill', text, offset });
    else if (quoted === null) fills.unfilled.push({ code: 'unquotable-fill', text, offset });
    else fills.edits.push({ start: offset, end: offset + text.length, text: quoted });
  }
  return fills;
}

/** Of what is in no region: comments, and operators such as `((`. */
function isInComment(command: string, offset: number): boolean {
  return /(?:^|[\s;&|()])#[^\n]*$/.test(command.slice(command.lastIndexOf('\n', offset) + 1, offset));
}
