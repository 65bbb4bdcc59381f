// @ts-check
// The part of JMESPath that articles use in `--query`: names, indexes, projections, filters by == and !=,
// multi-selections, literals and pipes. Anything else is refused by name, never misread.
import { Fault } from './fault.js';

/** @typedef {(value: any) => any} Select  from one JSON value to another: any JSON may stand on either side */

const TOKENS =
  /\s*(?:(?<word>[A-Za-z_]\w*)|"(?<quoted>(?:[^"\\]|\\.)*)"|'(?<raw>[^']*)'|`(?<json>[^`]*)`|(?<number>-?\d+)|(?<mark>\[\?|\[\]|==|!=|[.[\]{}(),:*|@]))/y;

/** @typedef {{ kind: string, text: string }} Token */

/**
 * Compiles an expression; throws a usage fault for what it does not know.
 * @param {string} expression
 * @returns {Select}
 */
export function compile(expression) {
  return new Parser(expression).parse();
}

class Parser {
  /** @param {string} expression */
  constructor(expression) {
    this.expression = expression;
    this.tokens = this.read();
  }

  /** @returns {Select} */
  parse() {
    const select = this.pipe();
    if (this.tokens.length > 0) throw this.fault();
    return select;
  }

  fault() {
    return new Fault(`argument --query: invalid jmespath_type value: '${this.expression}'`, 2);
  }

  /** @returns {Token[]} */
  read() {
    const tokens = [];
    const source = this.expression.trim();
    const pattern = new RegExp(TOKENS);
    while (pattern.lastIndex < source.length) {
      const groups = pattern.exec(source)?.groups;
      if (!groups) throw this.fault();
      const found = Object.entries(groups).find(([, text]) => text !== undefined);
      tokens.push({ kind: found?.[0] ?? '', text: found?.[1] ?? '' });
    }
    return tokens;
  }

  /** Takes the next token if it is this mark. */
  /** @param {string} mark */
  accept(mark) {
    const next = this.tokens[0];
    if (next?.kind !== 'mark' || next.text !== mark) return false;
    this.tokens.shift();
    return true;
  }

  /** @param {string} mark */
  expect(mark) {
    if (!this.accept(mark)) throw this.fault();
  }

  /** @returns {Select} */
  pipe() {
    let select = this.path();
    while (this.accept('|')) select = chain(select, this.path());
    return select;
  }

  /** @returns {Select} */
  path() {
    let select = chain(this.first(), this.rest());
    // `[]` flattens what all before it gave, so it ends a projection that stands before it.
    while (this.accept('[]')) select = chain(select, project(flatten, this.rest()));
    return select;
  }

  /** What a path may begin with; a bracket is left to what follows a name. */
  /** @returns {Select} */
  first() {
    const next = this.tokens[0];
    if (next?.kind === 'mark' && ['[', '[]', '[?'].includes(next.text)) {
      return this.startsSelection() ? this.member() : (value) => value;
    }
    return this.member();
  }

  /** `[a, b]` selects, `[0]` and `[*]` go into the list. */
  startsSelection() {
    const inside = this.tokens[1];
    return this.tokens[0]?.text === '[' && inside?.kind !== 'number' && inside?.text !== '*';
  }

  /** The steps after the first. A projection applies what follows it to every element. */
  /** @returns {Select} */
  rest() {
    if (this.accept('.')) return chain(this.member(), this.rest());
    if (this.accept('[?')) {
      const holds = this.condition();
      this.expect(']');
      return project((value) => (Array.isArray(value) ? value.filter(holds) : null), this.rest());
    }
    if (!this.accept('[')) return (value) => value;
    if (this.accept('*')) {
      this.expect(']');
      return project((value) => (Array.isArray(value) ? value : null), this.rest());
    }
    const index = this.take('number');
    this.expect(']');
    return chain((value) => (Array.isArray(value) ? (value.at(Number(index)) ?? null) : null), this.rest());
  }

  /** @param {string} kind */
  take(kind) {
    const next = this.tokens.shift();
    if (next?.kind !== kind) throw this.fault();
    return next.text;
  }

  /** A name, a multi-selection, a literal or `@`. */
  /** @returns {Select} */
  member() {
    const next = this.tokens.shift();
    if (next?.kind === 'word' && this.tokens[0]?.text === '(') throw this.unknownFunction(next.text);
    if (next?.kind === 'word') return (value) => property(value, next.text);
    if (next?.kind === 'quoted') return (value) => property(value, JSON.parse(`"${next.text}"`));
    if (next?.kind === 'raw') return () => next.text;
    if (next?.kind === 'json') return this.literal(next.text);
    if (next?.text === '@') return (value) => value;
    if (next?.text === '*')
      return project((value) => (isObject(value) ? Object.values(value) : null), this.rest());
    if (next?.text === '[') return this.selectList();
    if (next?.text === '{') return this.selectFields();
    throw this.fault();
  }

  /** @param {string} name */
  unknownFunction(name) {
    return new Fault(`argument --query: the double of az does not know the JMESPath function '${name}'`, 2);
  }

  /** @param {string} text @returns {Select} */
  literal(text) {
    try {
      const value = JSON.parse(text);
      return () => value;
    } catch {
      throw this.fault();
    }
  }

  /** @returns {Select} */
  selectList() {
    const parts = [this.pipe()];
    while (this.accept(',')) parts.push(this.pipe());
    this.expect(']');
    return (value) => (value === null ? null : parts.map((select) => select(value)));
  }

  /** @returns {Select} */
  selectFields() {
    /** @type {[string, Select][]} */
    const fields = [];
    do {
      const name = this.tokens.shift();
      if (name?.kind !== 'word' && name?.kind !== 'quoted') throw this.fault();
      this.expect(':');
      fields.push([name.text, this.pipe()]);
    } while (this.accept(','));
    this.expect('}');
    return (value) =>
      value === null ? null : Object.fromEntries(fields.map(([name, select]) => [name, select(value)]));
  }

  /** `a == 'x'`, `a != 'x'`, or `a` alone (true where it is not empty). */
  /** @returns {(value: unknown) => boolean} */
  condition() {
    const left = this.pipe();
    for (const mark of ['==', '!=']) {
      if (!this.accept(mark)) continue;
      const right = this.pipe();
      return (value) => (JSON.stringify(left(value)) === JSON.stringify(right(value))) === (mark === '==');
    }
    return (value) => ![null, false, '', '[]', '{}'].includes(emptiness(left(value)));
  }
}

/** @param {unknown} value */
function emptiness(value) {
  if (value === null || value === false || value === '') return value;
  return JSON.stringify(value);
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isObject(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** @param {unknown} value */
function flatten(value) {
  return Array.isArray(value) ? value.flat() : null;
}

/** @param {unknown} value @param {string} name */
function property(value, name) {
  return isObject(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null;
}

/** @param {Select} first @param {Select} second @returns {Select} */
function chain(first, second) {
  return (value) => second(first(value));
}

/** @param {Select} elements @param {Select} each @returns {Select} */
function project(elements, each) {
  return (value) =>
    elements(value)
      ?.map(each)
      .filter((/** @type {unknown} */ item) => item !== null) ?? null;
}
