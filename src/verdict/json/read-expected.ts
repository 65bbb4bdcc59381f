import { saidElision } from '../marks.ts';
import { deepestNesting, type Json, type JsonDocument, parseStrict } from './value.ts';

const elision = '...';
const space = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const ellipsis = new RegExp(String.raw`\[\s*(?:\.{3,}|…)\s*\]|\.{3,}|…|${saidElision}`, 'iy');
const string = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"/y;
const scalar = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true\b|false\b|null\b/y;
const bareMark = /<[A-Za-z][^<>\n]{0,80}>|\$\{\w+\}/y;

/** Says that the text is no JSON, however tolerantly read; never leaves this file. */
class NotJson extends Error {}

/** Made once: where many texts are tried, most of the time would go into traces that nobody reads. */
const notJson = new NotJson();

/**
 * Reads JSON as authors write it: with comments, trailing or missing commas at an ellipsis, ellipses for what was left out,
 * and bare `<marks>` for values.
 *
 * @returns `null` where it is none, even so
 */
export function readExpectedJson(text: string): JsonDocument | null {
  try {
    const value = new Reader(text).document();
    return { value, strict: parseStrict(text) !== null };
  } catch (error) {
    if (error instanceof NotJson) return null;
    throw error;
  }
}

class Reader {
  readonly text: string;
  at = 0;
  depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  document(): Json {
    this.take(space);
    const value = this.value();
    this.take(space);
    if (this.at < this.text.length) throw notJson;
    return value;
  }

  value(): Json {
    if (this.peek('{')) return this.nested(() => this.object());
    const left = this.take(ellipsis);
    if (left !== null) return /^\[\s*[.…]/.test(left) ? [elision] : elision;
    if (this.peek('[')) return this.nested(() => this.array());
    const quoted = this.take(string);
    if (quoted !== null) return this.parsed(quoted);
    const plain = this.take(scalar);
    if (plain !== null) return this.parsed(plain);
    const mark = this.take(bareMark);
    if (mark !== null) return mark;
    throw notJson;
  }

  object(): Json {
    const members: [string, Json][] = [];
    this.items('}', () => {
      if (this.take(ellipsis) !== null) return true;
      const key = this.take(string);
      if (key === null) throw notJson;
      this.take(space);
      if (!this.skip(':')) throw notJson;
      this.take(space);
      members.push([String(this.parsed(key)), this.value()]);
      return false;
    });
    return Object.fromEntries(members);
  }

  array(): Json {
    const values: Json[] = [];
    this.items(']', () => {
      const value = this.value();
      values.push(value);
      return value === elision;
    });
    return values;
  }

  /** Reads items up to the closing bracket; `item` says whether it was an ellipsis, beside which commas may be missing. */
  items(close: string, item: () => boolean): void {
    this.at += 1;
    let separated = true;
    for (;;) {
      this.take(space);
      if (this.skip(close)) return;
      const elided = this.lookingAt(ellipsis);
      if (!separated && !elided) throw notJson;
      separated = item();
      this.take(space);
      if (this.skip(',')) separated = true;
    }
  }

  nested(read: () => Json): Json {
    this.depth += 1;
    if (this.depth > deepestNesting) throw notJson;
    const value = read();
    this.depth -= 1;
    return value;
  }

  parsed(token: string): Json {
    const document = parseStrict(token);
    if (document === null) throw notJson;
    return document.value;
  }

  peek(character: string): boolean {
    return this.text[this.at] === character;
  }

  skip(character: string): boolean {
    if (!this.peek(character)) return false;
    this.at += 1;
    return true;
  }

  lookingAt(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text)?.[0];
    if (match === undefined) return null;
    this.at += match.length;
    return match;
  }
}
