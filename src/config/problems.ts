import { distance } from 'fastest-levenshtein';
import type { Problem } from './origin.ts';

/**
 * What is wrong with the value that a config holds; nothing if it is a config.
 *
 * @param example - what an object looks like where the config is written
 */
export async function problemsIn(value: unknown, example: string): Promise<Problem[]> {
  const [{ safeParse }, { configKeys, configSchema, isObject }] = await Promise.all([
    import('valibot'),
    import('./schema.ts'),
  ]);
  if (!isObject(value)) {
    const sentence = `the config must be an object, as in ${example}, and is ${kindOf(value)}`;
    return [{ keys: [], sentence }];
  }
  const { issues = [] } = safeParse(configSchema, value);
  const wrong = issues.map((issue): Problem => {
    const keys = (issue.path ?? []).map(({ key }) => String(key));
    return { keys, sentence: `${nameOf(keys)} ${issue.message}` };
  });
  const unknown = Object.keys(Object(value))
    .filter((key) => !configKeys.includes(key))
    .map((key): Problem => ({ keys: [key], sentence: unknownKey(key, configKeys) }));
  return [...wrong, ...unknown];
}

function kindOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (Array.isArray(value)) return 'a list';
  const kinds: Record<string, string> = {
    function: 'a function',
    string: 'a text',
    object: 'another object',
  };
  return kinds[typeof value] ?? `a ${typeof value}`;
}

function unknownKey(key: string, known: readonly string[]): string {
  const [nearest] = known
    .map((candidate) => ({ candidate, far: distance(key, candidate) }))
    .toSorted((one, other) => one.far - other.far);
  const near = nearest && nearest.far <= Math.max(2, Math.floor(key.length / 3));
  return `there is no setting ${key}${near ? `; did you mean ${nearest.candidate}?` : ''}`;
}

/** Keys as they would be written in code: `tabs[1]`, `guards.state`, `fill["<x>"]`. */
function nameOf(keys: readonly string[]): string {
  return keys.map((key, index) => (index === 0 ? key : inside(key))).join('');
}

function inside(key: string): string {
  if (/^\d+$/.test(key)) return `[${key}]`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
