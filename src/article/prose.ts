import { resemblesHint } from './hint.ts';
import { isMeantAsDocproof } from './own-name.ts';

/**
 * What blocks, zones, includes and tabs are made of, and what is almost one; `[!NOTE]` and the like are none. The address of a tab can be
 * written with escapes.
 */
const marks =
  /`{2}|~{2}|['´‘’]{3}|:{3}|:[ \t]*zone|tab[/\\&]|#\/*tabs?\b|&#|\[ ?! ?(?!note|tip|warning|caution|important|div|video)[a-z]|\[ ?inclu?d|:[ \t]*code|\bdocproof["']?[ \t]*:[ \t]*[\r\n]/i;

/** Deeper nesting than this might not be readable at all, which only the parser can tell. */
const mostNesting = { containers: 500, inline: 2_000 };

/**
 * Whether a text is sure to have no blocks, tabs, zones and includes, and no comment that docproof has something to say
 * about. Never true of a text that has one, though it may be false of one that has none: `readArticle` spares itself
 * parsing such texts.
 */
export function isProse(source: string): boolean {
  return !marks.test(source) && ![...comments(source)].some(speaks) && !isDeep(source);
}

/** The first words of everything that might be a comment. Containers have their marks in front of a comment's lines. */
function comments(source: string): Set<string> {
  const words = new Set<string>();
  const firstWord = /[A-Za-z][\w-]*(?: similarity)?/g;
  // What opens before the word does not open again.
  for (let at = source.indexOf('<!--'); at !== -1; at = source.indexOf('<!--', firstWord.lastIndex)) {
    firstWord.lastIndex = at + '<!--'.length;
    const [word] = firstWord.exec(source) ?? [];
    if (word === undefined) break;
    words.add(word);
  }
  return words;
}

function speaks(word: string): boolean {
  return resemblesHint(word) || /^variables?$/i.test(word) || isMeantAsDocproof(word.replace(/ .*/, ''));
}

/** Every quote and list takes up a character that is no letter, and every piece of emphasis or link has a mark. */
function isDeep(source: string): boolean {
  const containers = new RegExp(`(?:^|\\p{L})\\P{L}{${mostNesting.containers}}`, 'u');
  return containers.test(source) || (source.match(/[*_[]/g)?.length ?? 0) > mostNesting.inline;
}
