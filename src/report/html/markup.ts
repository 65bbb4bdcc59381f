import { visible } from './plain-text.ts';

/** A piece of a page, made by `html` or vouched for by `trusted`; nothing else can make one. */
class Markup {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  toString(): string {
    return this.#source;
  }
}

export type { Markup };

/** What may stand in a template: text is escaped, markup goes in as it is, `null` and `false` leave nothing. */
export type Content = string | number | Markup | null | false | readonly Content[];

/**
 * Template tag for HTML: every value that is not itself markup is escaped, for text and quoted attributes alike.
 * Throws where a value stands in an unquoted attribute, which no escaping makes safe.
 */
export function html(parts: TemplateStringsArray, ...values: Content[]): Markup {
  let source = '';
  parts.forEach((part, index) => {
    source += part;
    if (index === values.length) return;
    if (/<[^>]*=\s*$/.test(part)) throw new Error(`Unquoted attribute in a template: ${part}`);
    source += render(values[index] ?? null);
  });
  return new Markup(source);
}

/** Takes text for markup as it stands: for our own style sheet and script, never for anything from an article. */
export function trusted(source: string): Markup {
  return new Markup(source);
}

function render(content: Content): string {
  if (content === null || content === false) return '';
  if (content instanceof Markup) return content.toString();
  if (typeof content === 'object') return content.map(render).join('');
  return visible(String(content)).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
