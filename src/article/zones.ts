import { nearestWord } from './nearest-word.ts';

/** A line that begins or ends a zone, or is meant to. */
export type ZoneMarker =
  | {
      kind: 'begin';
      /** `null`: it is for none, and always shown. */
      pivots: string[] | null;
      /** Why it is for none, where that is a slip. */
      problem: string | null;
    }
  | { kind: 'end' }
  | { kind: 'misspelt'; written: string; meant: string };

/** Other markers of the publishing tool, which docproof has nothing to do with. */
const others = new Set(['code', 'column', 'form', 'image', 'moniker', 'no-loc', 'row', 'video', 'tags']);

/** Reads a line such as `::: zone pivot="a, b"` or `:::zone-end`; gives `null` for any other. */
export function readZoneMarker(line: string): ZoneMarker | null {
  const [, word, attributes = ''] = /^[\s>]*:{3,}\s*([a-z][\w-]*)(?![\w-])(.*)$/i.exec(line) ?? [];
  if (word === undefined) return tooFewColons(line);
  const name = word.toLowerCase();
  if (name === 'zone-end') return { kind: 'end' };
  if (name === 'zone') return beginOf(attributes);
  if (others.has(name.replace(/-end$/, ''))) return null;
  const meant = /^zone(?:pivot|target)$/.test(name)
    ? 'zone'
    : nearestWord(name, ['zone', 'zone-end'], name.length > 5 ? 2 : 1);
  return meant === null ? null : { kind: 'misspelt', written: `:::${word}`, meant };
}

function tooFewColons(line: string): ZoneMarker | null {
  const [, colons = '', word] =
    /^[\s>]*(:{1,2})[ \t]*(zone-end(?=[ \t]*$)|zone(?=[ \t]+(?:pivot|target)\b))/i.exec(line) ?? [];
  return word === undefined
    ? null
    : { kind: 'misspelt', written: `${colons}${word}`, meant: word.toLowerCase() };
}

function beginOf(attributes: string): ZoneMarker {
  const [, double, single, bare] = /\bpivot\s*=\s*(?:"([^"]*)|'([^']*)|([^\s"']*))/i.exec(attributes) ?? [];
  const listed = double ?? single ?? bare;
  if (listed === undefined) return { kind: 'begin', pivots: null, problem: withoutPivot(attributes) };
  const pivots = listed
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const wrong = pivots.find((id) => !/^[\p{L}\p{N}_.-]+$/u.test(id));
  if (wrong !== undefined) return { kind: 'begin', pivots: null, problem: `${wrong} is no id of a pivot` };
  return pivots.length > 0
    ? { kind: 'begin', pivots, problem: null }
    : { kind: 'begin', pivots: null, problem: 'its list of pivots is empty' };
}

/** A zone may be for a target alone, such as the site or the product in which an article is shown. */
function withoutPivot(attributes: string): string | null {
  const names = [...attributes.matchAll(/([a-z][\w-]*)\s*=/gi)].map(([, name = '']) => name.toLowerCase());
  if (names.includes('target')) return null;
  const slip = names.find((name) => nearestWord(name, ['pivot', 'target'], 2) !== null);
  return slip === undefined
    ? 'it has no pivot="…"'
    : `is ${nearestWord(slip, ['pivot', 'target'], 2)} meant by ${slip}?`;
}
