import { nearestWord } from './nearest-word.ts';
import { patternProblem } from './pattern.ts';
import type { Hint } from './types.ts';

/** The name that every hint has. */
const hintName = 'expected_similarity';

/** What a comment begins with, and what would make a hint of it in its place. */
export interface Respelling {
  written: string;
  meant: string;
}

/** What a comment says about the output that follows. */
export type HintReading =
  | { code: 'hint'; hint: Hint }
  | {
      code: 'misspelt-hint' | 'invalid-hint' | 'invalid-pattern';
      args: Record<string, string>;
      /** `null` where that is not all that is wrong. */
      respelling: Respelling | null;
    };

/** Reads the content of a comment; gives `null` for a comment that is no hint, not even a misspelt one. */
export function readHint(content: string, closed: boolean): HintReading | null {
  const match = /^\s*([A-Za-z][\w-]*(?: similarity)?)(\s*([=:]?)\s*)([\s\S]*?)\s*$/.exec(content);
  if (match === null) return null;
  const [, name = '', between = '', sign = '', value = ''] = match;
  const respellingOf = (written: string, meant: string) =>
    closed && readValue(value).code === 'hint' ? { written, meant } : null;
  if (name !== hintName) {
    if (!isMeantAsHint(name, sign, value)) return null;
    const respelling = sign === '=' ? respellingOf(name, hintName) : null;
    return { code: 'misspelt-hint', args: { name }, respelling };
  }
  if (!closed) return invalid('its comment is not closed');
  if (value === '') return invalid(`${hintName} has no value`);
  if (sign === '=') return readValue(value);
  const problem = `an = belongs between ${hintName} and its value`;
  return invalid(problem, respellingOf(name + between, `${hintName}=`));
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
  if (problem !== null) return { code: 'invalid-pattern', args: { pattern, problem }, respelling: null };
  return { code: 'hint', hint: { kind: 'regex', pattern } };
}

function readThreshold(text: string, written: string): HintReading {
  const threshold = /^(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  return threshold >= 0 && threshold <= 1
    ? { code: 'hint', hint: { kind: 'similarity', threshold } }
    : invalid(
        `${hintName}=${firstLine(written)} is neither a number from 0 to 1 nor a quoted regular expression`,
      );
}

function invalid(problem: string, respelling: Respelling | null = null): HintReading {
  return { code: 'invalid-hint', args: { problem }, respelling };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.trimEnd() ?? '';
}
