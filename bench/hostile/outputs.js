import { pieces } from './pieces.js';

/** @typedef {import('./random.js').Random} Random */
/** @typedef {(random: Random, size: number) => string} Maker */

/** @type {Record<string, Maker>} */
const makers = {
  /** Pieces, one after the other. */
  random: (random, size) => filled(size, () => random.of(pieces)),
  /** Up to four pieces over and over, on which patterns that can match in two ways stumble. */
  repeated(random, size) {
    const chosen = Array.from({ length: 1 + random.below(4) }, () => random.of(pieces));
    return filled(size, (at) => chosen[at % chosen.length] ?? '');
  },
  /** A beginning, the same piece over and over, and an end that does not fit. */
  pumped: (random, size) => {
    const [head, pump, tail] = [random.of(pieces), random.of(pieces), random.of(pieces)];
    return `${head}${filled(size, () => pump)}${tail}`;
  },
  /** The same in each of many lines. */
  lines(random, size) {
    const width = random.of([2, 20, 60, 200, 1_000]);
    return filled(size, () => `${makers.pumped?.(random, random.below(width))}\n`);
  },
  tinyLines: (random, size) => filled(size, () => random.of(['\n', 'a\n', '1\n', ' \n', 'x \n', '- \n'])),
  numberedLines: (random, size) => {
    const [before, after] = [random.of(pieces), random.of(pieces)];
    return filled(size, (at) => `${before}${at}${after}\n`);
  },
  /** Lines in which something is left open. */
  marked: (random, size) =>
    filled(size, (at) => `<a>${random.once(2) ? at : ''}${random.of(['<b>', 'xxx', '...', ' ', 'q'])}<c>\n`),
  tables(random, size) {
    const columns = 1 + random.below(random.of([3, 8, 400]));
    const gap = random.of(['  ', '\t', ' | ']);
    const often = random.of([2, 5, 1_000]);
    const head = Array.from({ length: columns }, (_, at) => (random.once(3) ? 'A' : `H${at}`)).join(gap);
    const cell = (/** @type {number} */ at) => random.of(['x', '1/1', '5m', `n${at}`, 'Running', '<a>']);
    const row = (/** @type {number} */ at) =>
      Array.from({ length: random.once(2) ? columns : 2 }, () => cell(at)).join(gap);
    return filled(size, (at) => `${at % often === 0 ? head : row(at)}\n`);
  },
  json(random, size) {
    const items = [];
    for (let length = 0; length < size; length += items.at(-1)?.length ?? 1)
      items.push(item(random, items.length));
    return random.once(2)
      ? `[${items.join(',')}]`
      : `{${items.map((text, at) => `"${key(random, at)}":${text}`).join(',')}}`;
  },
  nested(random, size) {
    const depth = random.of([10, 190, 200, 5_000]);
    const [open, close] = random.of([
      ['[', ']'],
      ['{"a":', '}'],
      [`{"${'k'.repeat(30)}":[`, ']}'],
      ['[1,', ',2]'],
    ]);
    return `${open.repeat(depth)}${makers.json?.(random, Math.max(10, size - 2 * depth))}${close.repeat(depth)}`;
  },
};

/** @type {readonly [string, ...string[]]} */
const kinds = ['random', ...Object.keys(makers)];

/**
 * An output on which a comparison may stumble.
 * @type {Maker}
 */
export function output(random, size) {
  const text = makers[random.of(kinds)]?.(random, size) ?? '';
  return random.once(10) ? `${text.slice(0, size / 2)}${output(random, size / 2)}` : text.slice(0, size * 2);
}

/**
 * @param {number} size
 * @param {(at: number) => string} piece
 */
function filled(size, piece) {
  let text = '';
  for (let at = 0; text.length < size && at < size; at += 1) text += piece(at);
  return text;
}

/** @param {Random} random @param {number} at */
function item(random, at) {
  return random.of([
    '1',
    `${at}`,
    `"${at}m"`,
    '"..."',
    '...',
    '"<a>"',
    `{"name":"${at}","status":"Running"}`,
    '[]',
    'null',
    `[${at},[${at}]]`,
  ]);
}

/** @param {Random} random @param {number} at */
function key(random, at) {
  return random.of([`${at}m`, `${at}`, 'status', `<a${at}>`, `a${at}b${at}c`, `10.0.0.${at}`]);
}
