/** The source of a config with everything blanked out that only looks like code. Places stay what they are. */
function codeOf(source: string): string {
  return source.replace(
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')(?=\s*:)|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g,
    (found, key?: string) => {
      if (key !== undefined) return found;
      if (found.startsWith('/')) return found.replace(/[^\n]/g, ' ');
      return found[0] + found.slice(1, -1).replace(/[^\n]/g, 'x') + found[0];
    },
  );
}

/**
 * The line, counted from 1, on which a setting stands in the source of a config, or the nearest setting around it that can
 * be found; `null` if there is none. The source is looked through, not understood.
 *
 * @param keys - the way to the setting, such as `guards`, `state`; a number stands for an element of a list
 */
export function lineOf(keys: readonly string[], source: string): number | null {
  const code = codeOf(source);
  let place: number | null = null;
  let [from, to] = [0, code.length];
  for (const key of keys) {
    const found = /^\d+$/.test(key) ? elementAt(code, from, Number(key)) : keyAt(code, from, to, key);
    if (found === null) break;
    place = found.place;
    from = found.value;
    to = endOfValue(code, from);
  }
  return place === null ? null : code.slice(0, place).split('\n').length;
}

interface Found {
  /** Where it begins. */
  place: number;
  /** Where its value begins. */
  value: number;
}

/** The key that lies least deep, since those of other objects may have the same name. */
function keyAt(code: string, from: number, to: number, key: string): Found | null {
  const name = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\w$.])(?:"${name}"|'${name}'|${name})\\s*:`, 'g');
  let [best, least] = [null as Found | null, Number.POSITIVE_INFINITY];
  for (const { index, 0: text } of code.slice(from, to).matchAll(pattern)) {
    const depth = depthOf(code.slice(from, from + index));
    if (depth >= least) continue;
    best = { place: from + index, value: from + index + text.length };
    least = depth;
  }
  return best;
}

function elementAt(code: string, value: number, index: number): Found | null {
  const opening = /^\s*\[/.exec(code.slice(value));
  if (opening === null) return null;
  let at = value + opening[0].length;
  for (let passed = 0; passed < index; passed++) {
    at = endOfValue(code, at);
    if (code[at] !== ',') return null;
    at++;
  }
  at += code.slice(at).search(/\S|$/);
  return { place: at, value: at };
}

/** Where a value ends: at the comma behind it, or at the bracket that closes what it is in. */
function endOfValue(code: string, from: number): number {
  let depth = 0;
  for (let at = from; at < code.length; at++) {
    const step = stepAt(code, at);
    if (depth === 0 && (step < 0 || code[at] === ',')) return at;
    depth += step;
  }
  return code.length;
}

function depthOf(code: string): number {
  let depth = 0;
  for (let at = 0; at < code.length; at++) depth += stepAt(code, at);
  return depth;
}

function stepAt(code: string, at: number): number {
  const character = code[at] ?? '';
  return '([{'.includes(character) ? 1 : ')]}'.includes(character) ? -1 : 0;
}
