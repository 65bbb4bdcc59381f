import highlighter from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import ini from 'highlight.js/lib/languages/ini';
import json from 'highlight.js/lib/languages/json';
import yaml from 'highlight.js/lib/languages/yaml';

highlighter.registerLanguage('bash', bash);
highlighter.registerLanguage('ini', ini);
highlighter.registerLanguage('json', json);
highlighter.registerLanguage('yaml', yaml);

/** A run of characters of one kind; `kind` is a class name of the style sheet, or empty. */
export interface Token {
  kind: string;
  text: string;
}

/** The grammar for the first word of a block's info string; commands of every shell dialect are read as bash. */
const grammars: ReadonlyMap<string, string> = new Map([
  ['json', 'json'],
  ['jsonc', 'json'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['ini', 'ini'],
  ['toml', 'ini'],
]);

/** Beyond this many characters colour helps nobody and costs time. */
const longestHighlighted = 50_000;

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

/** Splits a block's text into lines of coloured tokens. Together the tokens are the text, unescaped. */
export function highlight(text: string, language: string): Token[][] {
  if (text.length > longestHighlighted) return text.split('\n').map((line) => [{ kind: '', text: line }]);
  const grammar = grammars.get(language.toLowerCase()) ?? 'bash';
  return splitLines(tokens(highlighter.highlight(text, { language: grammar, ignoreIllegals: true }).value));
}

/** Reads the highlighter's spans back into text, so that our own template does the escaping. */
function tokens(marked: string): Token[] {
  const kinds: string[] = [];
  const found: Token[] = [];
  for (const [piece, opened] of marked.matchAll(/<span class="([^"]*)">|<\/span>|[^<]+/g)) {
    if (opened !== undefined) kinds.push(opened);
    else if (piece === '</span>') kinds.pop();
    else
      found.push({
        kind: kinds.at(-1) ?? '',
        text: piece.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity),
      });
  }
  return found;
}

function splitLines(all: Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const { kind, text } of all) {
    text.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ kind, text: part });
    });
  }
  return lines;
}
