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
  check(parts);
  let source = parts[0] ?? '';
  for (let index = 0; index < values.length; index += 1)
    source += render(values[index] ?? null) + (parts[index + 1] ?? '');
  return new Markup(source);
}

const checked = new WeakSet<TemplateStringsArray>();

function check(parts: TemplateStringsArray): void {
  if (checked.has(parts)) return;
  const unquoted = parts.slice(0, -1).find((part) => /<[^>]*=\s*$/.test(part));
  if (unquoted !== undefined) throw new Error(`Unquoted attribute in a template: ${unquoted}`);
  checked.add(parts);
}

/** Takes text for markup as it stands: for our own style sheet and script, never for anything from an article. */
export function trusted(source: string): Markup {
  return new Markup(source);
}

function render(content: Content): string {
  if (content === null || content === false) return '';
  if (content instanceof Markup) return content.toString();
  if (typeof content === 'object') return content.map(render).join('');
  const text = String(content);
  // Most of what a page shows needs no change, and looking for that takes a fourth of the time.
  const fit = odd.test(text) ? visible(text) : text;
  return escaped.test(fit) ? fit.replace(everyEscaped, (character) => escapes[character] ?? '') : fit;
}

/** Whatever `visible` may change, and all text beyond the Basic Multilingual Plane. */
const odd =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;

const escapes: Record<string, string> = {
  '&': '&#38;',
  '<': '&#60;',
  '>': '&#62;',
  '"': '&#34;',
  "'": '&#39;',
};
const escaped = /[&<>"']/;
const everyEscaped = /[&<>"']/g;
