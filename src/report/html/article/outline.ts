import type { Token } from 'markdown-it';
import { blockReader } from './reader.ts';

/** Link definitions of a text, as the reader keeps them; parts of it are rendered with them. */
type Definitions = Record<string, unknown>;

/** A fenced block as the text has it: 1-based lines of its fences. */
export interface FencedBlock {
  line: number;
  endLine: number;
  /** Whether its last line is a fence, and not its content. */
  isClosed: boolean;
}

/** What has to be known of a whole text before parts of it are rendered. */
export interface Outline {
  definitions: Definitions;
  /** By each of their lines. */
  fences: ReadonlyMap<number, FencedBlock>;
  /** 1-based lines of the contents of blocks of code, fenced or indented. */
  code: ReadonlySet<number>;
  /** Level of its highest heading below the title, 2 to 6. */
  topLevel: number;
}

/** Looks through a whole article. */
export function outlineOf(source: string): Outline {
  const definitions: Definitions = {};
  const tokens = blockReader.parse(source, definitions);
  return {
    definitions,
    fences: new Map(tokens.flatMap(fenceByLine)),
    code: new Set(tokens.flatMap(codeLines)),
    topLevel: tokens
      .filter(({ type, tag }) => type === 'heading_open' && tag !== 'h1')
      .reduce((level, token) => Math.min(level, levelOf(token)), 6),
  };
}

function fenceByLine({ type, map, content }: Token): [line: number, fence: FencedBlock][] {
  if (map === null || type !== 'fence') return [];
  const [line, endLine] = [map[0] + 1, map[1]];
  const lines = content === '' ? 0 : content.replace(/\n$/, '').split('\n').length;
  const fence = { line, endLine, isClosed: lines < endLine - line };
  return Array.from({ length: endLine - line + 1 }, (_, place) => [line + place, fence]);
}

export function isCode({ type }: Token): boolean {
  return type === 'fence' || type === 'code_block';
}

function codeLines(token: Token): number[] {
  const { type, map } = token;
  if (map === null || !isCode(token)) return [];
  const first = type === 'fence' ? map[0] + 2 : map[0] + 1;
  return Array.from({ length: Math.max(0, map[1] - first + 1) }, (_, place) => first + place);
}

export function levelOf({ tag }: Token): number {
  return Number(tag.slice(1));
}
