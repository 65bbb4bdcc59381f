import { distance } from 'fastest-levenshtein';

/** What is wrong with a config, one line each, with the place in the file where it can be found. */
export async function problemsIn(value: unknown, source: string, path: string): Promise<string[]> {
  const [{ safeParse }, { configKeys, configSchema }] = await Promise.all([
    import('valibot'),
    import('./schema.ts'),
  ]);
  const checked = safeParse(configSchema, value);
  if (checked.success) return [];
  return checked.issues.map((issue) => {
    const keys = (issue.path ?? []).map(({ key }) => String(key));
    const place = `${path}:${lineOf(keys, source)}`;
    const name = keys.reduce(
      (whole, key) => (/^\d+$/.test(key) ? `${whole}[${key}]` : whole ? `${whole}.${key}` : key),
      '',
    );
    const unknown = issue.expected === 'never';
    if (!unknown) return `${place}: ${name === '' ? '' : `${name} `}${issue.message}`;
    const near = nearest(name, configKeys);
    return `${place}: there is no setting ${name}${near === null ? '' : `; did you mean ${near}?`}`;
  });
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

function nearest(word: string, known: readonly string[]): string | null {
  const [best] = known
    .map((candidate) => ({ candidate, far: distance(word, candidate) }))
    .toSorted((one, other) => one.far - other.far);
  return best && best.far <= Math.max(2, Math.floor(word.length / 3)) ? best.candidate : null;
}
