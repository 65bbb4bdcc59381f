import { plain } from '../literal.ts';
import { markedLine, spansOf } from '../spans.ts';
import type { DifferenceLine } from '../types.ts';
import { type Child, type ChildSearch, children, isElided } from './children.ts';
import { holds } from './holds.ts';
import { isBranch } from './leaves.ts';
import { deepestNesting, isContainer, isObject, type Json, type JsonContainer } from './value.ts';

/** Characters shown of one value. */
const mostCharacters = 500;
/** Values that are marked word by word, which takes its time. */
const mostMarked = 200;
/** Members that the expectation does not have, by name. */
const mostFurther = 20;

/** Where a value stands: the space before it, and its key with the colon, as the expectation and as the document has it. */
interface Place {
  indent: string;
  written: string;
  printed: string;
}

/**
 * Holds two documents against each other as they are scored, line by line: what is held, what is missing or has another value, and what
 * the document has beyond the expectation, which is left open.
 */
export function jsonLines(expected: Json, actual: Json, search: ChildSearch): DifferenceLine[] {
  const lines: DifferenceLine[] = [];
  addValue(expected, actual, { indent: '', written: '', printed: '' }, { ...search, lines, marked: 0 });
  return lines;
}

interface LineSearch extends ChildSearch {
  /** What was found; all add to the same, or a deep document would be copied once for each container that it stands in. */
  lines: DifferenceLine[];
  /** How many values were marked word by word. */
  marked: number;
}

function addValue(expected: Json, actual: Json | undefined, place: Place, search: LineSearch): void {
  const deep = place.indent.length >= 2 * deepestNesting;
  if (actual === undefined) {
    for (const text of writtenLines(expected, place)) search.lines.push({ kind: 'expected', text });
  } else if (
    !deep &&
    isBranch(expected) &&
    isContainer(actual) &&
    Array.isArray(expected) === Array.isArray(actual)
  )
    addBranch(expected, actual, place, search);
  else search.lines.push(...leafLines(expected, actual, place, search));
}

function leafLines(expected: Json, actual: Json, place: Place, search: LineSearch): DifferenceLine[] {
  const lines = [
    place.indent + place.written + brief(expected),
    place.indent + place.printed + brief(actual),
  ] as const;
  const held = !isBranch(expected) && holds(expected, actual, search.level);
  const isMarked = lines[0] !== lines[1] && !isContainer(expected) && !isContainer(actual);
  if (isMarked) search.marked += 1;
  const spans =
    isMarked && search.marked <= mostMarked
      ? spansOf(search.level.parts(lines[0]), search.level.parts(lines[1]), held)
      : null;
  const [written, printed] = [
    markedLine(plain(lines[0]), spans?.[0]),
    markedLine(plain(lines[1]), spans?.[1]),
  ];
  if (!held)
    return [
      { kind: 'expected', ...written },
      { kind: 'actual', ...printed },
    ];
  return [{ kind: 'same', ...printed, ...(written.text === printed.text ? {} : { written }) }];
}

function addBranch(expected: JsonContainer, actual: JsonContainer, place: Place, search: LineSearch): void {
  const [open, close] = Array.isArray(expected) ? ['[', ']'] : ['{', '}'];
  const indent = `${place.indent}  `;
  const found = [...children(expected, actual, search)];
  const further = furtherLines(expected, actual, found, indent);
  const count = found.length + further.length;
  search.lines.push({ kind: 'same', text: place.indent + place.printed + open });
  for (let part = 0; part < count; part += 1) {
    const start = search.lines.length;
    const child = found[part];
    if (child !== undefined) addValue(child.expected, child.actual, { indent, ...labels(child) }, search);
    else search.lines.push(...further.slice(part - found.length, part - found.length + 1));
    if (part < count - 1) addCommas(search.lines, start);
  }
  search.lines.push({ kind: 'same', text: place.indent + close });
}

function labels({ key, actualKey }: Child): Omit<Place, 'indent'> {
  const label = (name: string | null) => (name === null ? '' : `${JSON.stringify(name)}: `);
  return { written: label(key), printed: label(actualKey) };
}

/** What a container has beyond what is expected of it: members by name, items counted. */
function furtherLines(
  expected: JsonContainer,
  actual: JsonContainer,
  found: readonly Child[],
  indent: string,
): DifferenceLine[] {
  if (Array.isArray(actual)) {
    const held = found.filter((child) => child.actual !== undefined).length;
    const count = actual.length - held;
    const left = Array.isArray(expected) && expected.some(isElided) ? 'left out' : 'further';
    return count > 0 ? [free(`${indent}… ${count} ${left} ${count === 1 ? 'item' : 'items'}`)] : [];
  }
  const held = new Set(found.map(({ actualKey }) => actualKey));
  const further = Object.entries(actual).filter(([key]) => !held.has(key));
  const count = further.length - mostFurther;
  return [
    ...further
      .slice(0, mostFurther)
      .map(([key, value]) => free(`${indent}${JSON.stringify(key)}: ${brief(value)}`)),
    ...(count > 0 ? [free(`${indent}… ${count} further ${count === 1 ? 'member' : 'members'}`)] : []),
  ];
}

function free(text: string): DifferenceLine {
  return { kind: 'free', text };
}

/** Puts a comma behind what was added from a place on, on both sides. */
function addCommas(lines: DifferenceLine[], start: number): void {
  const ends = (['actual', 'expected'] as const).map((other) =>
    lines.findLastIndex(({ kind }, place) => place < start || kind !== other),
  );
  for (const end of new Set(ends)) {
    const line = end < start ? undefined : lines[end];
    if (line !== undefined) lines[end] = withComma(line);
  }
}

function withComma(line: DifferenceLine): DifferenceLine {
  const { written, text } = line;
  return {
    ...line,
    text: `${text},`,
    ...(written === undefined ? {} : { written: { ...written, text: `${written.text},` } }),
  };
}

/** A value that the document does not have, in full. */
function writtenLines(value: Json, { indent, written }: Place): string[] {
  const printed = plain(JSON.stringify(value, null, 2));
  return printed.split('\n').map((line, index) => indent + (index === 0 ? written : '') + line);
}

/** A value on one line; of a container only its signs. */
function brief(value: Json): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (isObject(value)) return Object.keys(value).length === 0 ? '{}' : '{…}';
  const text = JSON.stringify(value);
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
}
