import type { ExpectedRecord } from '../run/results.ts';

export type DifferenceLine = NonNullable<ExpectedRecord['difference']>[number];
type MarkedLine = NonNullable<DifferenceLine['written']>;
export type SpanKind = NonNullable<DifferenceLine['spans']>[number]['is'];

/** A piece of a line; `is` says how it is marked, `null` where it is not. */
export interface MarkedPiece {
  text: string;
  is: SpanKind | null;
}

/** Cuts a line at the ends of its spans. The pieces are its text, in order; none is empty. */
export function markedPieces({ text, spans = [] }: MarkedLine): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let done = 0;
  for (const { is, from, to } of spans) {
    pieces.push({ text: text.slice(done, from), is: null }, { text: text.slice(from, to), is });
    done = to;
  }
  pieces.push({ text: text.slice(done), is: null });
  return pieces.filter((piece) => piece.text !== '');
}
