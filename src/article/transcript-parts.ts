import { readTranscript, type TranscriptLines } from './transcript.ts';
import type { Block } from './types.ts';

/** The commands and outputs of a block in which commands stand after prompts; nothing if there are no prompts. */
export function transcriptParts(block: Block): Block[] {
  const { before, exchanges } = readTranscript(block.text);
  if (exchanges.length === 0) return [];
  return [
    ...(before === null ? [] : [outputPart(block, before)]),
    ...exchanges.flatMap(({ command, output }) => {
      const part = partOf(block, command, output ?? command);
      return output === null ? [part] : [part, outputPart(block, output)];
    }),
  ];
}

function outputPart(block: Block, lines: TranscriptLines): Block {
  const part = partOf(block, lines, lines);
  return { ...part, role: 'expected', reason: 'output', directives: {}, directivesAt: null, keysAt: {} };
}

/** `last` are the lines with which the part ends. */
function partOf(block: Block, { first, text }: TranscriptLines, last: TranscriptLines): Block {
  const lineAt = (index: number) => block.textLines?.[index] ?? block.textLine + index;
  const textLines = block.textLines?.slice(first, last.last + 1) ?? null;
  const line = lineAt(first);
  return {
    ...block,
    line,
    endLine: lineAt(last.last),
    textLine: line,
    textLines,
    text,
    role: 'command',
    reason: null,
  };
}
