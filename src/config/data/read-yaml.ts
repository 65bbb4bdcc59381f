import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { ReadConfig, Unreadable } from '../read.ts';

/** Reads a config in YAML 1.2: one document, no tags of its own, no key twice. One without a setting is an empty config. */
export function readYaml(source: string): ReadConfig {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line);
  // A tag that nobody knows is only a warning for YAML, but nothing that a config could mean.
  const problems = [...document.errors, ...document.warnings].map((error): Unreadable => {
    return { line: lineAt(error.pos[0]), sentence: `this is not valid YAML: ${sentenceOf(error)}` };
  });
  if (problems.length > 0) return { ok: false, problems };
  if (document.contents === null) return { ok: true, value: {}, lineOf: () => null };
  try {
    const value: unknown = document.toJS();
    return { ok: true, value, lineOf: (keys) => placeOf(keys, document, lineAt) };
  } catch (error) {
    // Aliases that lead nowhere, or that would grow without end.
    const sentence = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ line: null, sentence: `this is not valid YAML: ${sentence}` }] };
  }
}

function sentenceOf({ code, message }: YAMLError): string {
  if (code === 'MULTIPLE_DOCS') return 'a config is one document';
  const [first = ''] = message.split('\n', 1);
  return first.charAt(0).toLowerCase() + first.slice(1);
}

function placeOf(
  keys: readonly string[],
  document: Document,
  lineAt: (offset: number) => number,
): number | null {
  let node: unknown = document.contents;
  let place: number | null = null;
  for (const key of keys) {
    const found = entryOf(isAlias(node) ? node.resolve(document) : node, key);
    if (found === null) break;
    if (found.offset !== undefined) place = lineAt(found.offset);
    node = found.value;
  }
  return place;
}

interface Entry {
  /** Where the key stands, or the element of a list. */
  offset: number | undefined;
  value: unknown;
}

function entryOf(node: unknown, key: string): Entry | null {
  if (isMap(node)) {
    const pair = node.items.find((one) => isScalar(one.key) && String(one.key.value) === key);
    if (pair === undefined) return null;
    return { offset: isScalar(pair.key) ? pair.key.range?.[0] : undefined, value: pair.value };
  }
  if (!isSeq(node)) return null;
  const item = node.items[Number(key)];
  if (item === undefined) return null;
  const range = isScalar(item) || isMap(item) || isSeq(item) || isAlias(item) ? item.range : undefined;
  return { offset: range?.[0], value: item };
}
