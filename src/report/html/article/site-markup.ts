/**
 * Writes what the documentation site's own notation says in Markdown: zones, tabs, pictures, includes and notes. Lines stay where they are.
 * https://learn.microsoft.com/contribute/content/markdown-reference
 */
export function withoutSiteMarkup(text: string): string {
  return text.split('\n').map(inMarkdown).join('\n');
}

/** What each of it has; few lines do. */
const siteMarkup = /:::|\[!|#tab\//;

/** Each pattern takes time that only grows with its line: what it may repeat cannot hold what it begins with. */
function inMarkdown(line: string): string {
  if (!siteMarkup.test(line)) return line;
  return triple(withPictures(line))
    .replace(/^#+ \[([^\]]*)\]\(#tab\/[^)]*\)[ \t]*$/, '**$1**')
    .replace(/\[!INCLUDE[ \t]*\[[^[\]]*\]\(([^()]*)\)\]/gi, '*Included: $1*')
    .replace(
      /^([ \t]*>[ \t]*)\[!([A-Z]+)\][ \t]*$/i,
      (_, quote: string, kind: string) => `${quote}**${capital(kind)}**  `,
    );
}

/** `:::image … alt-text="What it shows":::`, on a line of its own or within one. */
function withPictures(line: string): string {
  const [first = '', ...parts] = line.split(':::');
  let written = first;
  let isBehindPicture = false;
  for (const [place, part] of parts.entries()) {
    const isClosed = place < parts.length - 1;
    const picture: string | undefined =
      isClosed && !isBehindPicture ? /^image\b.*?alt-text="([^"]*)"/i.exec(part)?.[1] : undefined;
    if (picture !== undefined) written += `*Picture: ${picture}*`;
    else written += isBehindPicture ? part : `:::${part}`;
    isBehindPicture = picture !== undefined;
  }
  return written;
}

/** A line that begins with three colons opens or closes something; of zones it tells which. */
function triple(line: string): string {
  const rest = /^[ \t]*:{3,}(.*)$/.exec(line)?.[1]?.trim();
  if (rest === undefined) return line;
  const pivot = /^zone\b.*?pivot="([^"]*)"/i.exec(rest)?.[1];
  if (pivot !== undefined) return `*For ${pivot}:*`;
  return /^(?:[a-z]|$)/i.test(rest) ? '' : line;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
