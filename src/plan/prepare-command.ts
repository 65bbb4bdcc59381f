import { type TopAssignment, topAssignments } from './shell/assignments.ts';
import { applyEdits, type Edit, type EditedText } from './shell/edits.ts';
import { quoteWithin, quoteWord } from './shell/quote.ts';
import { regionAt, regionsOf } from './shell/regions.ts';
import { readSyntax, type ShellSyntax } from './shell/syntax.ts';

/** A command with the caller's values put in. It has as many lines as the block. */
export interface PreparedCommand {
  /** Of the text with the values. */
  syntax: ShellSyntax;
  assignments: TopAssignment[];
  edited: EditedText;
  /** Assignments that should have had the caller's value but assign arrays; offsets are those of the block's text. */
  refused: TopAssignment[];
  /** Placeholders whose value has several lines, with where they stand in the block's text. */
  unfilled: { text: string; offset: number }[];
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
  const unfilled = syntax.candidates.filter(({ text }) => fill[text]?.includes('\n'));
  const edits = [
    ...given.filter(({ isArray }) => !isArray).map((one) => assign(one, variables[one.name] ?? '', text)),
    ...fillEdits(syntax, fill),
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

function fillEdits({ script, candidates }: ShellSyntax, fill: Readonly<Record<string, string>>): Edit[] {
  const wanted = candidates.filter(({ text }) => Object.hasOwn(fill, text) && !fill[text]?.includes('\n'));
  if (wanted.length === 0) return [];
  const regions = regionsOf(script);
  return wanted.map(({ offset, text }) => {
    // Outside of every region is a comment.
    const quoting = regionAt(regions, offset)?.quoting ?? 'raw';
    return { start: offset, end: offset + text.length, text: quoteWithin(fill[text] ?? '', quoting) };
  });
}
