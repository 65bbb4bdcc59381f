import { binaryOf } from './binary.ts';
import type { Stretch } from './matcher.ts';

/** A text as it reads when something is undone, escapes for one, and where each of its characters comes from. */
export interface Reading {
  text: string;
  /** The stretch of the original that a stretch of this text comes from. */
  origin(stretch: Stretch): Stretch;
}

/** A text in all the ways in which it may have been escaped; JSON may stand in JSON. */
export function readingsOf(binary: string): Reading[] {
  const plain = asIs(binary);
  const once = unescaped(plain);
  const twice = once && unescaped(once);
  return [plain, once, twice, percentDecoded(plain), entitiesDecoded(plain)].filter(
    (reading) => reading !== null,
  );
}

/** The text as it is. */
function asIs(text: string): Reading {
  return { text, origin: (stretch) => stretch };
}

const lineEnds = /[\r\n]+/g;

/** Without its line ends: encoders break their lines. */
export function unbroken(reading: Reading): Reading {
  const text = reading.text.replaceAll(lineEnds, '');
  if (text.length === reading.text.length) return reading;
  // As a rule nothing is found, and nobody asks where it comes from.
  let exact: Reading | null = null;
  const origin = (stretch: Stretch) => {
    exact ??= replaced(reading, lineEnds, () => '');
    return exact.origin(stretch);
  };
  return { text, origin };
}

/** With `%41` as the byte that it stands for. */
function percentDecoded(reading: Reading): Reading | null {
  if (!reading.text.includes('%')) return null;
  return replaced(reading, /%[\dA-Fa-f]{2}/g, (found) => byte(found.slice(1), 16));
}

const entities: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };
const lastCharacter = 0x10ffff;

/** With `&amp;` and `&#38;`, as XML and HTML have it, as the character that it stands for. */
function entitiesDecoded(reading: Reading): Reading | null {
  if (!reading.text.includes('&')) return null;
  return replaced(reading, /&(?:amp|apos|gt|lt|quot|#\d{1,7}|#[xX][\dA-Fa-f]{1,6});/g, (found) => {
    const name = found.slice(1, -1);
    if (!name.startsWith('#')) return entities[name] ?? found;
    const code = Number(`0${name.slice(1)}`);
    return code > lastCharacter ? found : binaryOf(String.fromCodePoint(code));
  });
}

const controls: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  E: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Without the backslashes of JSON, and of the shell. */
function unescaped(reading: Reading): Reading | null {
  if (!reading.text.includes('\\')) return null;
  const escapes =
    /\\(?:u[dD][89abAB][\dA-Fa-f]{2}\\u[dD][c-fC-F][\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|[0-7]{3}|.)/gs;
  return replaced(reading, escapes, (found) => {
    const [, kind = ''] = found;
    if (found.length === 2) return controls[kind] ?? kind;
    if (kind === 'x') return byte(found.slice(2), 16);
    if (kind !== 'u') return byte(found.slice(1), 8);
    const units = found.split('\\u').slice(1);
    return binaryOf(String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
  });
}

function byte(digits: string, base: number): string {
  return String.fromCharCode(Number.parseInt(digits, base) & 0xff);
}

/** Replaces what a pattern finds, and remembers where everything was. */
function replaced(reading: Reading, pattern: RegExp, by: (found: string) => string): Reading {
  const { text } = reading;
  const pieces: string[] = [];
  // Runs of characters: where each begins here and there, and where a character of it ends there if that is not one further.
  const runs: { at: number; from: number; to: number | null }[] = [];
  let [at, from] = [0, 0];
  const copy = (to: number) => {
    if (to === from) return;
    runs.push({ at, from, to: null });
    pieces.push(text.slice(from, to));
    at += to - from;
  };
  for (const { 0: found, index } of text.matchAll(pattern)) {
    copy(index);
    from = index + found.length;
    const instead = by(found);
    for (let place = 0; place < instead.length; place += 1) {
      runs.push({ at: at + place, from: index, to: from });
    }
    pieces.push(instead);
    at += instead.length;
  }
  copy(text.length);
  const runAt = (place: number) => {
    let [low, high] = [0, runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.at ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return runs[low - 1] ?? { at: 0, from: 0, to: null };
  };
  return {
    text: pieces.join(''),
    origin: (stretch) => {
      const [first, last] = [runAt(stretch.from), runAt(stretch.to - 1)];
      return reading.origin({
        from: first.to === null ? first.from + stretch.from - first.at : first.from,
        to: last.to ?? last.from + stretch.to - last.at,
      });
    },
  };
}
