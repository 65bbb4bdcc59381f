import { distance } from 'fastest-levenshtein';

/** Something wrong with a config. */
interface Problem {
  line: number;
  text: string;
}

/** What is wrong with a config, one line each in the order of the file, with the line at which it can be found. */
export async function problemsIn(value: unknown, source: string, path: string): Promise<string[]> {
  const [{ safeParse }, { configKeys, configSchema }] = await Promise.all([
    import('valibot'),
    import('./schema.ts'),
  ]);
  const { issues = [] } = safeParse(configSchema, value);
  const wrong = issues.map((issue): Problem => {
    const keys = (issue.path ?? []).map(({ key }) => String(key));
    return { line: lineOf(keys, source), text: `${nameOf(keys)} ${issue.message}`.trim() };
  });
  const unknown = Object.keys(Object(value))
    .filter((key) => !configKeys.includes(key))
    .map((key): Problem => ({ line: lineOf([key], source), text: unknownKey(key, configKeys) }));
  return [...wrong, ...unknown]
    .toSorted((one, other) => one.line - other.line)
    .map(({ line, text }) => `${path}:${line}: ${text}`);
}

function unknownKey(key: string, known: readonly string[]): string {
  const [nearest] = known
    .map((candidate) => ({ candidate, far: distance(key, candidate) }))
    .toSorted((one, other) => one.far - other.far);
  const near = nearest && nearest.far <= Math.max(2, Math.floor(key.length / 3));
  return `there is no setting ${key}${near ? `; did you mean ${nearest.candidate}?` : ''}`;
}

/** Keys as they would be written in code: `tabs[1]`, `guards.state`. */
function nameOf(keys: readonly string[]): string {
  return keys.map((key, index) => (/^\d+$/.test(key) ? `[${key}]` : index > 0 ? `.${key}` : key)).join('');
}

/** The line on which the last of the keys stands: each is looked for behind the one before. */
function lineOf(keys: readonly string[], source: string): number {
  let at = 0;
  for (const key of keys) {
    const found = source.slice(at).search(new RegExp(`(?<![\\w$])["']?${escapePattern(key)}["']?\\s*:`));
    if (found !== -1) at += found;
  }
  return source.slice(0, at).split('\n').length;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
