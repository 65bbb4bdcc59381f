import type { CodeDirective } from './code-directive.ts';
import { diagnose, type Place } from './diagnostic.ts';
import { languageOf } from './languages.ts';
import type { Readers } from './readers.ts';
import { type SnippetLines, snippetOf } from './snippet.ts';

/** Reads the block that a `:::code` directive shows. */
export function readSnippet(directive: CodeDirective, place: Place, readers: Readers): void {
  const { blocks, outline } = readers;
  const language = languageOf(directive.language);
  const found = findSnippet(directive, place, readers);
  if (found === null) {
    const { file, line } = place;
    const at = { file, line, endLine: line, textLine: line, textLines: null };
    blocks.addUnresolved({ ...at, text: '', language, place }, outline.current());
    return;
  }
  const { file, numbers, text } = found;
  const [line = 1, endLine = line] = [numbers[0], numbers.at(-1)];
  const textLines = endLine - line === numbers.length - 1 ? null : numbers;
  const at = { file, line, endLine, textLine: line, textLines };
  blocks.add({ ...at, text, language, place }, outline.current());
}

function findSnippet(
  directive: CodeDirective,
  place: Place,
  { article, includes }: Readers,
): (SnippetLines & { file: string }) | null {
  if (directive.slip !== null) {
    const { written, meant } = directive.slip;
    article.diagnostics.push(
      diagnose('inexact-code', place, { problem: `is ${meant} meant by ${written}?` }),
    );
  }
  if (directive.isTorn) {
    includes.leaveOut(':::code', place, 'a quote in it is not closed');
    return null;
  }
  if (directive.source === '') {
    includes.leaveOut(':::code', place, 'it has no source');
    return null;
  }
  const document = includes.source(directive.source, place);
  if (document === null) return null;
  const snippet = snippetOf(document.lines, directive);
  if (snippet.ok) {
    if (snippet.missing !== null) {
      article.diagnostics.push(diagnose('inexact-code', place, { problem: snippet.missing }));
    }
    const { file } = document;
    return includes.add(snippet.lines.text.length, file, place) ? { file, ...snippet.lines } : null;
  }
  includes.leaveOut(directive.source, place, snippet.problem);
  return null;
}
