/**
 * Writes what the documentation site's own notation says in Markdown: zones, tabs, pictures, includes and notes. Lines stay where they are.
 * https://learn.microsoft.com/contribute/content/markdown-reference
 */
export function withoutSiteMarkup(text: string): string {
  return text
    .replace(/^[ \t]*:{3,}[ \t]*(?:zone-end|image-end|column-end|row-end)?[ \t]*:*[ \t]*$/gim, '')
    .replace(/^[ \t]*:{3,}[ \t]*zone\b[^\n]*?pivot="([^"\n]*)"[^\n]*$/gim, '*For $1:*')
    .replace(/^#+ \[([^\]\n]*)\]\(#tab\/[^)\n]*\)[ \t]*$/gm, '**$1**')
    .replace(/:{3}image\b[^\n]*?alt-text="([^"\n]*)"[^\n]*?:{3}/gi, '*Picture: $1*')
    .replace(/^[ \t]*:{3,}[ \t]*[a-z][^\n]*$/gim, '')
    .replace(/\[!INCLUDE[ \t]*\[[^\]\n]*\]\(([^)\n]*)\)\]/gi, '*Included: $1*')
    .replace(
      /^([ \t]*>[ \t]*)\[!([A-Z]+)\][ \t]*$/gim,
      (_, quote: string, kind: string) => `${quote}**${capital(kind)}**  `,
    );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
