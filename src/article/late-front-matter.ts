import type { Heading, Paragraph } from 'mdast';
import { diagnose } from './diagnostic.ts';
import { speaksOfDocproof } from './front-matter.ts';
import { placeOf, type Reported, written } from './readers.ts';
import { countLineEnds } from './source-lines.ts';

/** The 1-based line of what would be front matter with settings, if no blank lines stood before it; `null` if there is none. */
export function lateFrontMatter(source: string): number | null {
  const text = source.replace(/\r\n?/g, '\n');
  const match = /^((?:[ \t]*\n)+)---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (match === null) return null;
  const [, blank = '', yaml = ''] = match;
  return speaksOfDocproof(yaml) ? countLineEnds(blank) + 1 : null;
}

/** Tells of settings that stand in the text, since their marks are not where those of front matter are. */
export function reportLateSettings(node: Heading | Paragraph, { article, document }: Reported): void {
  const at = settingsInText(written(node, document));
  // With blank lines before it, it is reported as a whole.
  if (at === null || document.file !== article.path || lateFrontMatter(document.source) !== null) return;
  const reason = 'it does not stand between two lines --- at the top of the file';
  article.diagnostics.push(diagnose('late-front-matter', placeOf(node, document, at), { reason }));
}

/** Where in a text of the article settings begin as in front matter; `null` if none do. */
function settingsInText(text: string): number | null {
  const match = /^["']?docproof["']?[ \t]*:[ \t]*(?:\r\n|\r|\n)[ \t]+[A-Za-z]/im.exec(text);
  return match?.index ?? null;
}
