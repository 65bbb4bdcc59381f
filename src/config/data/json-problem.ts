/** The first thing in a text that JSON does not allow. */
export interface JsonProblem {
  /** Where it stands. */
  offset: number;
  sentence: string;
}

const wanted = {
  value: 'a value',
  'value or end': 'a value or ]',
  key: 'a key in double quotes',
  'key or end': 'a key in double quotes or }',
  colon: 'a colon',
  'comma or end': 'a comma or the closing bracket',
  nothing: 'nothing more',
} as const;

type Wanted = keyof typeof wanted;

/** An object or a list that is not closed yet. */
interface Open {
  /** Keys that the object has; `null` for a list. */
  keys: Set<string> | null;
}

const token =
  /[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Finds what keeps a text from being JSON, which `JSON.parse` says without a place on some versions of Node; `null` if it is. */
export function jsonProblem(text: string): JsonProblem | null {
  const open: Open[] = [];
  let state: Wanted = 'value';
  for (let at = skipSpace(text, 0); ; at = skipSpace(text, at)) {
    if (at === text.length && state === 'nothing') return null;
    token.lastIndex = at;
    const word = token.exec(text)?.[0] ?? '';
    const next = after(word, state, open);
    if (next === null)
      return { offset: at, sentence: `expected ${wanted[state]}, found ${excerpt(text, at)}` };
    if (next === 'twice') return { offset: at, sentence: `the key ${word} is there twice` };
    state = next;
    at += word.length;
  }
}

/** What is wanted after a word; `null` if the word is not wanted itself. */
function after(word: string, state: Wanted, open: Open[]): Wanted | 'twice' | null {
  switch (state) {
    case 'value or end':
      return word === ']' ? close(open) : afterValue(word, open);
    case 'value':
      return afterValue(word, open);
    case 'key or end':
      return word === '}' ? close(open) : afterKey(word, open);
    case 'key':
      return afterKey(word, open);
    case 'colon':
      return word === ':' ? 'value' : null;
    case 'comma or end': {
      const isObject = open.at(-1)?.keys !== null;
      if (word === ',') return isObject ? 'key' : 'value';
      return word === (isObject ? '}' : ']') ? close(open) : null;
    }
    case 'nothing':
      return null;
  }
}

function afterValue(word: string, open: Open[]): Wanted | null {
  if (word === '{' || word === '[') {
    open.push({ keys: word === '{' ? new Set() : null });
    return word === '{' ? 'key or end' : 'value or end';
  }
  if (/^[}\],:]?$/.test(word)) return null;
  return open.length === 0 ? 'nothing' : 'comma or end';
}

function afterKey(word: string, open: Open[]): Wanted | 'twice' | null {
  if (!word.startsWith('"')) return null;
  const { keys } = open.at(-1) ?? {};
  const key = String(JSON.parse(word));
  if (keys?.has(key)) return 'twice';
  keys?.add(key);
  return 'colon';
}

function close(open: Open[]): Wanted {
  open.pop();
  return open.length === 0 ? 'nothing' : 'comma or end';
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++;
  return at;
}

function excerpt(text: string, at: number): string {
  if (at === text.length) return 'the end';
  return (
    /^(?:\/[/*]|[\w$]+|.)/su.exec(text.slice(at, at + 40))?.[0].replace('\n', 'the end of the line') ??
    'the end'
  );
}
