import { binaryOf } from './binary.ts';

/** What is known of a value wherever it stands within something that was encoded as base64. */
export interface Base64Form {
  /** The characters that depend on nothing but the value. */
  core: string;
  /** Whether the character before, and the one behind, hold a part of it too. */
  before: boolean;
  after: boolean;
}

/** Shorter values are no secrets: they would be found everywhere. In characters. */
export const shortestSecret = 8;

/** What a value is when it is printed as it is, or by a shell; how else it may be escaped is undone before it is looked for. */
export function plainForms(value: string): string[] {
  return [
    value,
    // As `set -x` and `${NAME@Q}` write a quote within quotes, and as people do.
    value.replaceAll("'", "'\\''"),
    value.replaceAll("'", `'"'"'`),
    // As in a form that was sent: there a `+` is written in another way.
    value.replaceAll(' ', '+'),
    value.replaceAll('\n', '\r\n'),
    // As `echo $NAME` writes it, without quotes.
    value.replaceAll(/[ \t\n]+/g, ' '),
  ]
    .map(binaryOf)
    .filter((form) => form.length >= shortestSecret);
}

/** What a value is in base64, in both alphabets, at each of the places that it can have in a group of three bytes. */
export function base64Forms(value: string): Base64Form[] {
  return [0, 1, 2].flatMap((place) => {
    const bytes = Buffer.concat([Buffer.alloc(place), Buffer.from(value, 'utf8')]);
    const bits = 8 * bytes.length;
    const core = bytes.toString('base64').slice(Math.ceil((8 * place) / 6), Math.floor(bits / 6));
    const edges = { before: place > 0, after: bits % 6 > 0 };
    return [...new Set([core, core.replaceAll('+', '-').replaceAll('/', '_')])].map((one) => ({
      core: one,
      ...edges,
    }));
  });
}

/** The secret and, of one with several lines, each that says something: it may be printed with another indentation. */
export function partsOf(value: string): string[] {
  const whole = value.trim();
  const lines = whole.includes('\n') ? whole.split('\n').map((line) => line.trim()) : [];
  return [whole, ...lines.filter((line) => !line.startsWith('-----'))].filter(
    (part) => part.length >= shortestSecret,
  );
}
