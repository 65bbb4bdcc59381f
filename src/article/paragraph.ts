import { type CodeDirective, readCodeDirective } from './code-directive.ts';
import { type IncludeDirective, includesIn } from './include-directive.ts';
import { misspeltInclude } from './misspelt-include.ts';
import { readZoneMarker, type ZoneMarker } from './zones.ts';

/** Something in a paragraph that is more than text, or a run of text. `offset` is where it begins. */
export type ParagraphPart =
  | { kind: 'text' }
  | { kind: 'zone'; offset: number; marker: ZoneMarker }
  | { kind: 'include'; offset: number; directive: IncludeDirective }
  | { kind: 'code'; offset: number; directive: CodeDirective }
  | { kind: 'misspelt'; offset: number; meant: string };

/** Takes a paragraph apart, as written, into its markers, its includes and the text between them. */
export function partsOfParagraph(text: string): ParagraphPart[] {
  const parts: ParagraphPart[] = [];
  let from = 0;
  for (const { offset, directive } of includesIn(text)) {
    addLines(parts, text.slice(from, offset), from);
    parts.push({ kind: 'include', offset, directive });
    from = offset + directive.length;
  }
  addLines(parts, text.slice(from), from);
  return parts;
}

function addLines(parts: ParagraphPart[], text: string, start: number): void {
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const [line] = match;
    const marker = readZoneMarker(line);
    const directive = readCodeDirective(line);
    const offset = start + match.index + line.indexOf(':');
    if (marker !== null) parts.push({ kind: 'zone', offset, marker });
    else if (directive !== null) parts.push({ kind: 'code', offset, directive });
    else if (/[^\s>]/.test(line)) {
      const slip = misspeltInclude(line);
      if (slip !== null) {
        parts.push({ kind: 'misspelt', offset: start + match.index + slip.offset, meant: slip.meant });
      }
      parts.push({ kind: 'text' });
    }
  }
}
