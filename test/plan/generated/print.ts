import fc from 'fast-check';
import type { Piece } from './tree.ts';

/** What Markdown leaves to taste. */
export interface Style {
  /** Every free choice takes the next number, from the beginning again at the end. */
  choices: readonly number[];
  lineEnd: '\n' | '\r\n';
  hasMark: boolean;
}

/** As most articles are written. */
export const plainStyle: Style = { choices: [0], lineEnd: '\n', hasMark: false };

export const styles: fc.Arbitrary<Style> = fc.record({
  choices: fc.array(fc.nat(1_000), { minLength: 1, maxLength: 60 }),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  hasMark: fc.boolean(),
});

/** A line, and whether it may do without the marks of its containers, as what goes on with a paragraph may. */
interface Line {
  text: string;
  isLazy?: boolean;
}

/** Gives a number below `count`. */
type Choose = (count: number) => number;

/** Writes an article down. Whatever the style, Markdown says it is the same article. */
export function print(article: readonly Piece[], { choices, lineEnd, hasMark }: Style): string {
  let taken = 0;
  const choose: Choose = (count) => {
    const choice = (choices[taken % choices.length] ?? 0) % count;
    taken += 1;
    return choice;
  };
  const lines = printAll([{ kind: 'heading', depth: 1, words: ['Title'] }, ...article], choose);
  const text = lines.map((line) => withTabs(line.text, choose)).join(lineEnd);
  return `${hasMark ? '\uFEFF' : ''}${text}${lineEnd}`;
}

/** Puts tabs in place of blanks that reach up to where a tab would. */
function withTabs(line: string, choose: Choose): string {
  const isTabbed = line.includes(blank) && choose(3) === 2;
  const pieces = isTabbed ? (line.match(/[\s\S]{1,4}/g) ?? []) : [line];
  const tab = new RegExp(`${blank}+$`);
  return pieces
    .map((piece) => (isTabbed && piece.length === 4 ? piece.replace(tab, '\t') : piece))
    .join('')
    .replaceAll(blank, ' ');
}

/** A space of a container or an indent, which a tab can stand for. */
const blank = '\u0001';

function indent(width: number): string {
  return blank.repeat(width);
}

function printAll(pieces: readonly Piece[], choose: Choose, isFirstInItem = false): Line[] {
  const lines: Line[] = [];
  let before: Piece | null = null;
  for (const piece of pieces) {
    const apart = before === null ? 0 : blankLines(before, piece, choose);
    lines.push(...Array.from({ length: apart }, () => ({ text: '' })));
    // Behind a list an indent would make it a part of the list; behind its mark it would be code.
    const isFixed = before?.kind === 'list' || (isFirstInItem && before === null);
    lines.push(...printPiece(piece, isFixed ? () => 0 : choose, choose, isFirstInItem && before === null));
    before = last(piece);
  }
  return lines;
}

/** What a piece ends with as far as its neighbour is concerned. */
function last(piece: Piece): Piece {
  if (piece.kind === 'zone') return { kind: 'paragraph', words: [] };
  return piece.kind === 'tabs' ? { kind: 'break' } : piece;
}

function blankLines(before: Piece, piece: Piece, choose: Choose): number {
  const some = 1 + choose(3);
  const isClosed = before.kind === 'block' || before.kind === 'heading' || before.kind === 'comment';
  const interrupts = piece.kind === 'block' || piece.kind === 'comment';
  const isOpen = before.kind === 'list' || before.kind === 'quote';
  return (isClosed || (interrupts && !isOpen)) && choose(2) === 1 ? 0 : some;
}

/**
 * @param shift - chooses how far in a piece stands
 * @param isBehindMark - whether it stands on the line of a list item's mark
 */
function printPiece(piece: Piece, shift: Choose, choose: Choose, isBehindMark: boolean): Line[] {
  switch (piece.kind) {
    case 'heading':
      return printHeading(piece.depth, piece.words.join(' '), shift, choose);
    case 'paragraph':
      return wrapped(piece.words, choose);
    case 'block':
      return printBlock(piece.info, piece.lines, shift, choose);
    case 'comment':
      return `<!--${piece.text}-->`.split('\n').map((text) => ({ text }));
    case 'break':
      return [{ text: ['---', '-----', '- - -'][choose(3)] ?? '' }];
    case 'list':
      return printList(piece, shift, choose, isBehindMark);
    case 'quote':
      return quoted(printAll(piece.pieces, choose), choose);
    case 'tabs':
      return [
        ...piece.tabs.flatMap(({ id, pieces }) => [
          { text: `${'#'.repeat(piece.depth)} [${id}](#tab/${id})` },
          { text: '' },
          ...printAll(pieces, choose),
          { text: '' },
        ]),
        { text: '---' },
      ];
    case 'zone':
      return [
        { text: `${[':::', '::: ', '::::'][choose(3)]}zone pivot="${piece.pivots}"` },
        { text: '' },
        ...printAll(piece.pieces, choose),
        { text: '' },
        { text: `:::${choose(2) === 1 ? ' ' : ''}zone-end` },
      ];
  }
}

function printHeading(depth: number, text: string, shift: Choose, choose: Choose): Line[] {
  const style = choose(4);
  const marks = '#'.repeat(depth);
  const before = indent(shift(4));
  if (style === 3 && depth <= 2) {
    return [{ text: `${before}${text}` }, { text: (depth === 1 ? '=' : '-').repeat(2 + choose(3)) }];
  }
  return [{ text: `${before}${marks} ${text}${style === 1 ? ` ${marks}` : ''}` }];
}

function wrapped(words: readonly string[], choose: Choose): Line[] {
  const lines: Line[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line === undefined) lines.push({ text: word });
    else if (!word.startsWith('<') && choose(3) === 1) lines.push({ text: word, isLazy: true });
    else line.text += ` ${word}`;
  }
  return lines;
}

function printBlock(info: string, lines: readonly string[], shift: Choose, choose: Choose): Line[] {
  const character = choose(2) === 0 ? '`' : '~';
  const within = lines
    .map((line) => /^ *([`~]*)/.exec(line)?.[1] ?? '')
    .filter((run) => run[0] === character);
  const length = Math.max(3, ...within.map((run) => run.length + 1)) + choose(5);
  const by = shift(4);
  const fence = character.repeat(length);
  const space = ' '.repeat(choose(3));
  return [
    { text: `${indent(by)}${fence}${space}${info}${info === '' ? '' : space}` },
    ...lines.map((line) => ({ text: line === '' ? '' : `${indent(by)}${line}` })),
    { text: `${indent(choose(4) === 3 ? by : 0)}${fence}${character.repeat(choose(2))}${space}` },
  ];
}

function printList(
  { isOrdered, items }: Piece & { kind: 'list' },
  shift: Choose,
  choose: Choose,
  isBehindMark: boolean,
): Line[] {
  const by = shift(4);
  const bullet = ['-', '*', '+'][choose(3)] ?? '-';
  const delimiter = choose(2) === 0 ? '.' : ')';
  const start = isOrdered ? [1, 1, 9][choose(3)] : 0;
  const apart = choose(2);
  return items.flatMap((item, index) => {
    const mark = isOrdered ? `${(start ?? 1) + index}${delimiter}` : bullet;
    // Three marks in a row would be a thematic break.
    const beginsBelow = !isBehindMark && choose(5) === 4;
    const gap = beginsBelow ? 1 : 1 + choose(4);
    const width = by + mark.length + gap;
    const lines = printAll(item, choose, !beginsBelow);
    const first = beginsBelow
      ? `${indent(by)}${mark}`
      : `${indent(by)}${mark}${indent(gap)}${lines[0]?.text}`;
    const rest = (beginsBelow ? lines : lines.slice(1)).map((line): Line => {
      if (line.text === '') return line;
      return line.isLazy && choose(4) === 3 ? line : { ...line, text: `${indent(width)}${line.text}` };
    });
    return [...(index > 0 && apart === 0 ? [{ text: '' }] : []), { text: first }, ...rest];
  });
}

function quoted(lines: readonly Line[], choose: Choose): Line[] {
  return lines.map((line) => {
    if (line.isLazy && choose(4) === 3) return line;
    const isTight = /^(?:[^\s\u0001]|$)/u.test(line.text) && choose(2) === 1;
    // With a mark of its own it would be a quote beside the one that it is in.
    return { text: `>${isTight ? '' : ' '}${line.text}` };
  });
}
