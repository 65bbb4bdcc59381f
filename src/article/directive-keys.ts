import { parseDuration } from './duration.ts';
import { patternProblem } from './pattern.ts';
import type { Directives, Grade, Grades } from './types.ts';
import { guardNames, isGuardName, isLevelName, measureNames } from './verdict-names.ts';

/** A value that was understood, or what is wrong with it. */
export type DirectiveValue = { ok: true; directives: Directives } | { ok: false; problem: string };

/** Reads the value of a directive; `null` stands for a directive without `=`. */
type ReadValue = (value: string | null) => DirectiveValue;

/** The directives, with their readers. */
export const directiveKeys: ReadonlyMap<string, ReadValue> = new Map<string, ReadValue>([
  ['name', text(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'letters, digits, dots, hyphens', (name) => ({ name }))],
  ['skip', flag({ skip: true })],
  ['skip-if', text(/\S/, 'a command', (skipIf) => ({ skipIf }))],
  ['timeout', someTime((timeoutMs) => ({ timeoutMs }))],
  ['retry', someTime((retryMs) => ({ retryMs }))],
  ['every', duration((everyMs) => ({ everyMs }))],
  ['exit', parsed(exitStatus, 'an exit status from 0 to 255', (exit) => ({ exit }))],
  ['on-error', oneOf(['continue'], (onError) => ({ onError }))],
  ['stream', oneOf(['stdout', 'stderr', 'both'], (stream) => ({ stream }))],
  ['threshold', parsed(share, 'a number from 0 to 1', (threshold) => ({ threshold }))],
  ['measure', oneOf(measureNames, (measure) => ({ measure }))],
  ['order', oneOf(['free'], () => ({ unordered: true }))],
  [
    'levels',
    parsed(levels, 'classes to level or to count, such as version,-duration', (found) => ({ levels: found })),
  ],
  [
    'guards',
    parsed(guards, `guards to leave out, such as -${guardNames.join(',-')}`, (guardsOff) => ({ guardsOff })),
  ],
  ['until', pattern((until) => ({ until }))],
  ['background', flag({ background: true })],
  ['ready', pattern((ready) => ({ ready }))],
  ['cleanup', flag({ cleanup: true })],
  [
    'rules',
    parsed(
      grades,
      'codes to switch off or to grade, such as -endless-command,missing-file:error',
      (rules) => ({ rules }),
    ),
  ],
  ['file', file],
]);

function parsed<Value>(
  read: (value: string) => Value | null,
  wanted: string,
  set: (value: Value) => Directives,
): ReadValue {
  return (value) => {
    const result = value === null ? null : read(value);
    return result === null
      ? { ok: false, problem: `it needs ${wanted}` }
      : { ok: true, directives: set(result) };
  };
}

function text(shape: RegExp, wanted: string, set: (value: string) => Directives): ReadValue {
  return parsed((value) => (shape.test(value) ? value : null), wanted, set);
}

function pattern(set: (pattern: string) => Directives): ReadValue {
  return (value) => {
    const problem = value ? patternProblem(value) : 'it needs a regular expression';
    return problem === null ? { ok: true, directives: set(value ?? '') } : { ok: false, problem };
  };
}

function duration(set: (milliseconds: number) => Directives): ReadValue {
  return parsed(parseDuration, 'a duration such as 500ms, 90s, 10m or 1h', set);
}

/** In no time nothing is run, and nothing is tried again. */
function someTime(set: (milliseconds: number) => Directives): ReadValue {
  const read = duration(set);
  return (value) =>
    value !== null && parseDuration(value) === 0
      ? { ok: false, problem: 'it needs more than no time' }
      : read(value);
}

function oneOf<Word extends string>(words: readonly Word[], set: (word: Word) => Directives): ReadValue {
  return parsed((value) => words.find((word) => word === value) ?? null, words.join(' or '), set);
}

function flag(directives: Directives): ReadValue {
  return (value) => (value === null ? { ok: true, directives } : { ok: false, problem: 'it takes no value' });
}

function exitStatus(value: string): number | null {
  return /^\d{1,3}$/.test(value) && Number(value) <= 255 ? Number(value) : null;
}

function share(value: string): number | null {
  return /^(?:\d+\.?\d*|\.\d+)$/.test(value) && Number(value) <= 1 ? Number(value) : null;
}

function guards(value: string): string[] | null {
  const names = value.split(',').map((item) => item.trim());
  const known = names.every((name) => name.startsWith('-') && isGuardName(name.slice(1)));
  return known ? names.map((name) => name.slice(1)) : null;
}

function levels(value: string): Readonly<Record<string, boolean>> | null {
  const names = value.split(',').map((item) => item.trim());
  const known = names.every((name) => isLevelName(name.replace(/^-/, '')));
  return known
    ? Object.fromEntries(names.map((name) => [name.replace(/^-/, ''), !name.startsWith('-')]))
    : null;
}

/** Whether a word is a grade. */
export function isGrade(word: string): word is Grade {
  return word === 'off' || word === 'warning' || word === 'error';
}

function grades(value: string): Grades | null {
  const entries = value.split(',').map((item): [string, Grade] | null => {
    const [, off, code = '', grade = 'off'] = /^\s*(-?)([a-z][a-z-]*)(?::(\w+))?\s*$/.exec(item) ?? [];
    const isSaid = (off === '-') === (grade === 'off' && !item.includes(':'));
    return code !== '' && isSaid && isGrade(grade) ? [code, grade] : null;
  });
  const known = entries.filter((entry) => entry !== null);
  return known.length === entries.length ? Object.fromEntries(known) : null;
}

function file(value: string | null): DirectiveValue {
  // Taken as they are, they would make files that no command of the article finds.
  if (value !== null && /^~[\w.+-]*(?:\/|$)|\$[\w{(]|`/.test(value)) {
    const remedy =
      'write a path below the working directory, or the file in a command, as with cat > … <<EOF';
    return { ok: false, problem: `nothing is expanded in it; ${remedy}` };
  }
  return parsed(fileName, 'a path below the working directory', (name) => ({ file: name }))(value);
}

function fileName(value: string): string | null {
  const leaves = value.startsWith('/') || value.split('/').some((part) => part === '..' || part === '');
  return leaves || value === '.' || /[\0\n\\]/.test(value) ? null : value;
}
