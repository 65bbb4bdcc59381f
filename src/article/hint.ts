import { nearestWord } from './nearest-word.ts';
import { patternProblem } from './pattern.ts';
import type { Hint } from './types.ts';

/** The name that every hint has. */
export const hintName = 'expected_similarity';

/** What a comment says about the output that follows. */
export type HintReading =
  | { code: 'hint'; hint: Hint }
  | {
      code: 'misspelt-hint';
      args: { name: string } /** Whether only the name is wrong. */;
      onlyName: boolean;
    }
  | { code: 'invalid-hint'; args: { value: string } }
  | { code: 'invalid-pattern'; args: { pattern: string; problem: string } };

/** Reads the content of a comment; gives `null` for a comment that is no hint, not even a misspelt one. */
export function readHint(content: string, closed: boolean): HintReading | null {
  const match = /^\s*([A-Za-z][\w-]*(?: similarity)?)\s*([=:]?)\s*([\s\S]*?)\s*$/.exec(content);
  if (match === null) return null;
  const [, name = '', sign = '', value = ''] = match;
  if (name !== hintName) {
    if (!isMeantAsHint(name, sign, value)) return null;
    const onlyName = sign === '=' && closed && readValue(value).code === 'hint';
    return { code: 'misspelt-hint', args: { name }, onlyName };
  }
  if (sign !== '=' || !closed) return { code: 'invalid-hint', args: { value: firstLine(value) } };
  return readValue(value);
}

/** Whether a text that is no hint speaks of one: `note: expected_similarity=0.9`, but not a block with its hint commented out. */
export function mentionsHint(text: string): boolean {
  return !/`{3}|~{3}/.test(text) && /\bexpected[_-]?similarity\s*=/i.test(text);
}

/** Whether a comment that begins with a name can be a hint, or be meant as one. */
export function resemblesHint(name: string): boolean {
  return isNearHint(name) || /^expect|similarity/i.test(name);
}

/** `expected_results=…`, `expected-similarity=…`, `similarity=0.3`, but not a sentence that begins with "expected". */
function isMeantAsHint(name: string, sign: string, value: string): boolean {
  if (isNearHint(name)) return true;
  if (sign === '') return false;
  return /^expect/i.test(name) || (/similarity/i.test(name) && /^["']?[\d.,%\s]+["']?$/.test(value));
}

function isNearHint(name: string): boolean {
  return nearestWord(name.toLowerCase().replace(/[\s-]/g, '_'), [hintName], 3) !== null;
}

function readValue(value: string): HintReading {
  const quoted = /^"([\s\S]*)"$/.exec(value)?.[1] ?? /^'([\s\S]*)'$/.exec(value)?.[1] ?? null;
  const text = (quoted ?? value).trim();
  if (quoted === null || /^[-+\d.,%\s]*$/.test(text)) return readThreshold(text, value);
  const pattern = quoted.replace(/\\(["'])/g, '$1');
  const problem = patternProblem(pattern);
  if (problem !== null) return { code: 'invalid-pattern', args: { pattern, problem } };
  return { code: 'hint', hint: { kind: 'regex', pattern } };
}

function readThreshold(text: string, written: string): HintReading {
  const threshold = /^(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  return threshold >= 0 && threshold <= 1
    ? { code: 'hint', hint: { kind: 'similarity', threshold } }
    : { code: 'invalid-hint', args: { value: firstLine(written) } };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.trimEnd() ?? '';
}
