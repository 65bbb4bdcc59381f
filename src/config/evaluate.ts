import { readFileSync } from 'node:fs';
import { lineOf } from './line-of.ts';
import type { ReadConfig } from './read.ts';

/**
 * Runs a config that is code, and gives what it exports.
 *
 * @param library - file that `import … from 'docproof'` means in the config
 */
export async function evaluateConfig(path: string, library: string): Promise<ReadConfig> {
  // Loaded late: most runs of the command line need no config, or one that is data.
  const { createJiti } = await import('jiti');
  const jiti = createJiti(path, { alias: { docproof: library }, fsCache: false });
  const found = (value: unknown): ReadConfig => {
    const source = readFileSync(path, 'utf8');
    return { ok: true, value, lineOf: (keys) => lineOf(keys, source) };
  };
  try {
    return found(defaultOf(await jiti.import(path, { default: true })));
  } catch (error) {
    // jiti stumbles over a default export of `null` when the code has run already.
    const loaded = jiti.cache[path];
    if (loaded?.loaded && defaultOf(loaded.exports) === null) return found(null);
    const sentence = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ line: null, sentence }] };
  }
}

/** jiti gives the module itself where its default export is `undefined`. */
function defaultOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'default' in value ? value.default : value;
}
