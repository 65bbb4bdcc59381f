import type { Code, Html } from 'mdast';
import { commentsIn } from './comments.ts';
import { diagnose, type Place } from './diagnostic.ts';
import type { Document } from './document.ts';
import { readFence } from './fence.ts';
import { hiddenInHtml } from './hidden-in-html.ts';
import { languageOf } from './languages.ts';
import { parseMarkdown } from './markdown.ts';
import type { Readers } from './readers.ts';
import { placeWithin } from './source-lines.ts';
import { isUnclosed } from './unclosed-comment.ts';
import { unreadVariables } from './variables.ts';
import { walk } from './walk.ts';
import { fencedBlock } from './written-block.ts';

/** Reads the comments in a piece of HTML: hints, directives and blocks. What else it hides is reported. */
export function readComments(node: Html, { article, document, outline, pending, blocks }: Readers): void {
  const html = node.value.replace(/\r\n?/g, '\n');
  const placeAt = placesIn(html, node, document);
  const rest = document.source.slice(node.position?.end.offset);
  const hidden = hiddenInHtml(html);
  if (hidden !== null) article.diagnostics.push(diagnose('hidden-in-html', placeAt(hidden)));
  for (const { offset, content, closed } of commentsIn(html)) {
    const contentAt = offset + '<!--'.length;
    const place = placeAt(offset);
    pending.comment(content, closed, (within) => (within === 0 ? place : placeAt(contentAt + within)));
    if (isUnclosed({ content, closed }, rest)) article.diagnostics.push(diagnose('unclosed-comment', place));
    const unread = unreadVariables(content);
    if (unread !== null) {
      const [line = ''] = content.trim().split('\n', 1);
      article.diagnostics.push(diagnose('invalid-variables', place, { line: line.trim(), problem: unread }));
    }
    for (const code of codeIn(content)) {
      const fence = readFence(code, content);
      if (fence === null) continue;
      const start = contentAt + (code.position?.start.offset ?? 0);
      const { line, column } = placeAt(start);
      const moved = { ...fence, line, column, endLine: fence.endLine + line - fence.line };
      blocks.addCommented(fencedBlock(document.file, moved, languageOf(code.lang)), outline.current());
    }
  }
}

/** Finds the places of offsets in HTML. Within a paragraph it need not reach to the end of its line. */
function placesIn(html: string, { position }: Html, document: Document): (offset: number) => Place {
  const { line = 1, column = 1 } = position?.start ?? {};
  const [written = ''] = html.split('\n', 1);
  const isInLine = document.lines[line - 1]?.startsWith(written, column - 1) ?? false;
  return (offset) =>
    isInLine && offset <= written.length
      ? { file: document.file, line, column: column + offset }
      : placeWithin(document, line, html, offset);
}

function codeIn(content: string): Code[] {
  if (!/`{3}|~{3}/.test(content)) return [];
  const codes: Code[] = [];
  for (const visit of walk(parseMarkdown(content))) {
    if (visit.kind === 'enter' && visit.node.type === 'code') codes.push(visit.node);
  }
  return codes;
}
