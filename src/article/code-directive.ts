import { nearestWord } from './nearest-word.ts';

/** What a `:::code … :::` asks for. */
export interface CodeDirective {
  /** Path of the file, as written. */
  source: string;
  language: string;
  /** `1-5,8`; `null` if it does not say. */
  range: string | null;
  /** Name of a region of the file. */
  id: string | null;
  /** An attribute that counts for nothing, and the one that is meant; `null` if there is none. */
  slip: { written: string; meant: string } | null;
  /** Whether a quote in it has no end, so that nobody knows what it asks for. */
  isTorn: boolean;
}

const known = ['source', 'language', 'range', 'id', 'highlight', 'interactive', 'dedent'];

const attribute = /([A-Za-z][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g;

/** Reads a line such as `:::code language="azurecli" source="~/create.sh" range="1-5":::`; gives `null` for any other. */
export function readCodeDirective(line: string): CodeDirective | null {
  const rest = /^[\s>]*:{3,}\s*code(?=\s)(.*)$/i.exec(line)?.[1];
  if (rest === undefined) return null;
  const values = new Map<string, string>();
  for (const [, name = '', double, single, bare] of attributesOf(rest).matchAll(attribute)) {
    values.set(name.toLowerCase(), double ?? single ?? bare ?? '');
  }
  const source = values.get('source') ?? '';
  return {
    source,
    language: values.get('language') || languageByEnding(source),
    range: values.get('range') || null,
    id: values.get('id') || null,
    slip: slipIn([...values.keys()]),
    isTorn: /["']/.test(attributesOf(rest).replace(/"[^"]*"|'[^']*'/g, '')),
  };
}

function slipIn(written: readonly string[]): CodeDirective['slip'] {
  for (const name of written) {
    const meant = name === 'src' ? 'source' : nearestWord(name, known, name.length > 3 ? 2 : 1);
    if (meant !== null && meant !== name && !written.includes(meant)) return { written: name, meant };
  }
  return null;
}

/** Up to the colons that end the directive; those in quotes do not. */
function attributesOf(rest: string): string {
  return /^(?:"[^"]*"|'[^']*'|(?!:::)[\s\S])*/.exec(rest)?.[0] ?? '';
}

/** Without a language the file's name says it. */
function languageByEnding(source: string): string {
  return /\.(?:sh|bash)$/i.test(source) ? 'shell' : '';
}
